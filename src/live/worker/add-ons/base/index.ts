export { BASE_PACK } from './base-pack';
