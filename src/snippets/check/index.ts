export { checkExamples, regionKey } from './check-examples';
export {
  findShownFiles,
  findShownRuns,
  finishPage,
  readPage,
  shownSnippets,
  type ManifestPage,
  type PageContent,
} from './check-page';
export { type Compiler, type CompilerMessage } from '../compile';
export { createProject, isProgramFile, type Project, type ProjectOptions } from './project';
export { checkRuns } from './resolve-run';
export { findShownCode, type ShownCode } from './shown-code';
export { toSnippetId, type CodeLine, type Snippet, type SnippetPlace } from './snippet';
export { typescript } from '../compile';
export type { Decision } from '../compile';
export { type VirtualFile } from '../compile';
export { importLiterals } from '../compile';
