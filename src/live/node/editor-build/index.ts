export { buildEditorFiles, type EditorBuild } from './build-editor-files';
export { readRawOptions } from './compiler-options';
export { createImportReader, type Imports } from './read-imports';
