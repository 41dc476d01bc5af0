export { countLevels, describeCounts, type LevelCounts } from './count-levels';
export { createLevelBook, type LevelBook } from './level-book';
