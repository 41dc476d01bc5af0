export { openSession } from './open-session';
export { LiveSession, TIME_LIMIT_MS, type LiveOrder, type LiveOutcome } from './session';
