export { countLevels, describeCounts, LEVELS, type LevelCounts } from './count-levels';
export { createLevelBook, type LevelBook } from './level-book';
