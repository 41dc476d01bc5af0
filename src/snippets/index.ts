export type { CheckedPage, Snippet } from './check';
export {
  createEngine,
  DEFAULT_OPTIONS,
  type CheckResult,
  type Engine,
  type EngineOptions,
  type ShownFile,
} from './engine';
export { proofOf } from './fences';
export { dedent, parseRegions, showFile, showRegion, type Region, type RegionFile } from './regions';
export {
  compareProblems,
  formatReport,
  PROBLEM_NAMES,
  suggest,
  type Place,
  type Problem,
  type ProblemName,
} from './report';
export * from './site';
export * from './foreign';
