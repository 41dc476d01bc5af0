export { describeBasis, useBasis } from '../VerificationPage/basis';
export { countTests, explain, LEVELS, wordOf } from '../VerificationPage/words';
