export { findExecutablePoints } from './executable-points';
export { createPointFinder, findParts, toPart, type ShownPart } from './shown-parts';
