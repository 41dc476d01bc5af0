export { minimalChange, type Change } from './minimal-change';
