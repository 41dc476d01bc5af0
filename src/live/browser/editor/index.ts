export type { Checked } from './checker';
export { createEditor, type Editor, type EditorOptions } from './create-editor';
