export { createLevelBook, describeCounts, type LevelBook, type LevelCounts } from './book';
export { listVerifiedGuides, nameOf, readBasis } from './site';
