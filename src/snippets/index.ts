export { isProgramFile, type CheckedPage, type CodeLine, type ShownCode, type Snippet } from './check';
export {
  createEngine,
  DEFAULT_OPTIONS,
  type CheckResult,
  type Engine,
  type EngineOptions,
  type ShownFile,
} from './engine';
export { parsePage, proofOf, splitInlineCode, type Fence } from './fences';
export { dedent, parseRegions, showFile, showRegion, type Region, type RegionFile } from './regions';
export {
  compareProblems,
  formatReport,
  plain,
  PROBLEM_NAMES,
  suggest,
  type Fix,
  type Paint,
  type Place,
  type Problem,
  type ProblemName,
  type Style,
} from './report';
export { toAnchor } from './anchor';
export { neededImports, type LineSpan } from './copy';
export { toPageFile } from './page-file';
export {
  createPageReports,
  pageReportsMessage,
  toPageReports,
  type PageReport,
  type ReportedPage,
} from './page-reports';
export { hash, readEngineVersion } from './cache';
export { importLiterals, typescript } from './check';
