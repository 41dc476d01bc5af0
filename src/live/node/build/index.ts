export { buildLive } from './build-live';
export { compileExample } from './compile-example';
export { EXAMPLES } from './examples';
