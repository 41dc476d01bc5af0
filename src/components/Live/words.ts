import type { CacheState, UpstreamMode } from '../../live/shared/protocol';

/** Methods that a reader can choose. */
export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

/** How the helpdesk can behave, in the order in which it is offered. */
export const UPSTREAM_WORDS: readonly (readonly [UpstreamMode, string])[] = [
  ['normal', 'answers rightly'],
  ['slow', 'answers too late'],
  ['not-found', 'answers 404'],
  ['failing', 'answers 500'],
  ['malformed', 'answers something else'],
];

/** How the database can behave, in the order in which it is offered. */
export const DATABASE_WORDS: readonly (readonly [UpstreamMode, string])[] = [
  ['normal', 'answers rightly'],
  ['slow', 'answers too late'],
  ['not-found', 'finds no row'],
  ['failing', 'cannot be reached'],
  ['malformed', 'holds broken sections'],
];

/** What the cache can be, in the order in which it is offered. */
export const CACHE_WORDS: readonly (readonly [CacheState, string])[] = [
  ['empty', 'is empty'],
  ['filled', 'saw the same request before'],
  ['down', 'cannot be reached'],
];

/** What a reader can do about a failure. */
export const NEXT_STEPS = {
  timeout:
    'A loop that does not end, or something that is awaited and never comes? Each run starts anew: run again.',
  flood: 'Write less into the log, and run again: each run starts anew.',
  crash: 'The browser ended the worker, perhaps for lack of memory. Run again: each run starts anew.',
  error: 'Nothing is left of this run: run again.',
} as const;

/**
 * Tells a reader why something is not there. Most often the network is the reason; where it is another one, the words of
 * the error are what a report of it needs.
 *
 * @param what - `It could not be loaded`
 * @param button - the one that tries again
 */
export function describeLoss(what: string, error: unknown, button: string): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `${what} (${reason}). Look at your connection, and press ${button} again.`;
}
