export { startHovers, type StartOptions } from './start-hovers';
export { writeHovers, type HoverGuide } from './write-hovers';
export type { HoverPages } from './hover-pages';
