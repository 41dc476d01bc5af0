export { createTypeClient, type TypeClient } from './client';
export { createLanguage, type Language } from './language';
export type * from './messages';
