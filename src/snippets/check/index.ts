export { checkExamples, regionKey } from './check-examples';
export { findShownFiles, finishPage, readPage, shownSnippets, type CheckedPage } from './check-page';
export {
  createCompiler,
  virtualPath,
  type Compiler,
  type CompilerMessage,
  type VirtualFile,
} from './compiler';
export { readFenceHead } from './fence-rules';
export { createProject, type Project, type ProjectOptions } from './project';
export type { Snippet } from './snippet';
