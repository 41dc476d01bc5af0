export { createLevelBook, describeCounts, type LevelBook, type LevelCounts } from './levels';
export { listVerifiedGuides, nameOf, readBasis } from './site';
