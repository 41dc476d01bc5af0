export { formatReport, type ReadText } from './format-report';
export {
  compareProblems,
  PROBLEM_NAMES,
  type Fix,
  type Place,
  type Problem,
  type ProblemName,
} from './problem';
export { listNames, oneOf, suggest } from './suggest';
export { plain, type Paint, type Style } from './paint';
