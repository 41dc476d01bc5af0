export { findExecutablePoints } from './executable-points';
export { createPointFinder, findParts, partKey, toPart, type ShownPart } from './shown-parts';
