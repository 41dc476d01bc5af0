export { openSession } from './open-session';
export type { LiveOrder, LiveOutcome, LiveSession } from './session';
