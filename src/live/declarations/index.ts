export { buildEditorFiles, type EditorBuild } from './build-editor-files';
