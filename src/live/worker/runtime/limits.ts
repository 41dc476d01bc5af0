/** How much of a run is told: whatever goes beyond is counted, and not sent. */
export const LIMITS = {
  /** Steps of a run, lines of the log included. */
  steps: 500,
  /** Characters of one line of the log. */
  line: 10_000,
  /** Characters of the JSON of any other step. */
  step: 200_000,
  /** Characters of the body of an answer. */
  body: 1_000_000,
  /** How long a run goes on after its answer, in milliseconds: a value may still be on its way into the cache. */
  settleMs: 500,
} as const;

/** Cuts a text that is too long, and says so at its end. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}… (${text.length - limit} more characters)`;
}
