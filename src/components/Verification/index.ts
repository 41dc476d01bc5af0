export { describeBasis, useBasis } from './basis';
export { countTests, explain, LEVELS, wordOf } from './words';
