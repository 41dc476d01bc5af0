export { checkForeign } from './check-foreign';
export { FINDING_CLASSES, type FindingClass } from './classify';
export { listForeignPages } from './read-pages';
export { ForeignError, type ForeignFault } from './foreign-error';
export type { Finding, ForeignNote, ForeignOptions, ForeignResult } from './types';
