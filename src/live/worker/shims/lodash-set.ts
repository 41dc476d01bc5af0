export { set as default } from './lodash-path';
