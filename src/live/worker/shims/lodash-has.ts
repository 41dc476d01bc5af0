export { has as default } from './lodash-path';
