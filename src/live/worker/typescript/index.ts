export { shareTypes, type OpenTypes, type SharedTypes } from './shared';
export { declareDocuments, findDocuments } from './graphql-documents';
export { createFileHost } from './host';
export { createLanguage, type Language } from './language';
export type * from './messages';
export { changedLines } from './recheck';
