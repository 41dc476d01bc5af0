export { buildEditorFiles, type EditorBuild } from './build-editor-files';
export { readOptions, readRawOptions } from './compiler-options';
