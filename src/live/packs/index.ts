export { BASE_PACK } from './base';
