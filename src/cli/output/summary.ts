import type { Count, Outcome } from '../outcome';

/** The last line of a report: `all verified: 2 snippets (1 ran, 1 compiled), 1 page, 9 example files, 0.8 s`. */
export function summarize({ problems, counts, milliseconds }: Outcome): string {
  const verdict = problems.length === 0 ? 'all verified' : sayCount(problems.length, 'problem');
  const scope = counts.map(
    ({ value, noun, plural, detail }) => `${sayCount(value, noun, plural)}${detail ? ` (${detail})` : ''}`,
  );
  return `${verdict}: ${[...scope, `${(milliseconds / 1000).toFixed(1)} s`].join(', ')}`;
}

/** `1 page`, `2 pages` */
export function sayCount(value: number, noun: Count['noun'], plural = `${noun}s`): string {
  return `${value} ${value === 1 ? noun : plural}`;
}
