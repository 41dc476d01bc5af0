export { countLevels, createLevelBook, describeCounts, type LevelBook, type LevelCounts } from './book';
export { listVerifiedGuides, readBasis } from './site';
