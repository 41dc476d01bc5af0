export type { Attribute, FenceLine } from './attributes';
export { splitInlineCode, type InlineCode, type InlineFile } from './inline-code';
export { findLanguage, languageOfFile, LANGUAGES, proofOf, type Language, type Proof } from './languages';
export type { OutlineEntry } from './outline';
export { parsePage, type Fence, type Page, type PageMistake, type RunElement } from './parse-page';
