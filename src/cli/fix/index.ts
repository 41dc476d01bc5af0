export { formatDiff, planFixes, type PlannedFile } from './plan';
export { writePlanned } from './write-planned';
