export { conditionsOf, NORMAL } from './conditions';
