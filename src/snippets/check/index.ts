export { checkExamples, regionKey } from './check-examples';
export { findShownFiles, finishPage, readPage, shownSnippets, type CheckedPage } from './check-page';
export { createProject, type Project, type ProjectOptions } from './project';
export type { Snippet } from './snippet';
