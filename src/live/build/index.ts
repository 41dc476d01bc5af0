export { buildLive } from './build-live';
