export { get as default } from './lodash-path';
