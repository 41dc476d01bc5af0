export { countAt, type CountedFunction } from './count-at';
export { locatePoints } from './locate-points';
export type { Point } from './point';
