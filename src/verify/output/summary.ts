import type { Count, Outcome } from '../outcome';

/** The last line of a report: `3 problems: 292 snippets, 28 pages, 211 example files, 9.8 s`. */
export function summarize({ problems, counts, milliseconds }: Outcome): string {
  const verdict = problems.length === 0 ? 'all verified' : sayCount(problems.length, 'problem');
  const scope = counts.map(({ value, noun, plural }) => sayCount(value, noun, plural));
  return `${verdict}: ${[...scope, `${(milliseconds / 1000).toFixed(1)} s`].join(', ')}`;
}

/** `1 page`, `2 pages` */
export function sayCount(value: number, noun: Count['noun'], plural = `${noun}s`): string {
  return `${value} ${value === 1 ? noun : plural}`;
}
