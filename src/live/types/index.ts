export { shareTypes, type OpenTypes, type SharedTypes } from './shared';
export { createLanguage, type Language } from './language';
export type * from './messages';
export { changedLines } from './recheck';
