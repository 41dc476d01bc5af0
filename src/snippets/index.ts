export {
  isProgramFile,
  toSnippetId,
  type CodeLine,
  type ManifestPage,
  type ShownCode,
  type Snippet,
} from './check';
export { createEngine, DEFAULT_OPTIONS, type Engine, type EngineOptions, type ShownFile } from './engine';
export { parsePage, proofOf, splitInlineCode, type Fence, type OutlineEntry } from './fences';
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

export { snippetsOf, type Manifest } from './manifest';
export { toPageFile } from './page-file';
export {
  createPageReports,
  pageReportsMessage,
  toPageReports,
  type PageReport,
  type ReportedPage,
} from './page-reports';
export { readEngineVersion } from './cache';
export { importLiterals, typescript } from './check';
