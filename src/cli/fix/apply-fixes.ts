import type { Fix } from '../../snippets';

/**
 * A text with its spans replaced. Line ends and a byte order mark stay as they are.
 *
 * @param fixes all of one file, in any order; the same one may come twice
 * @returns `undefined` when a span is not in the text, or two of them overlap: then nothing is sure any more
 */
export function applyFixes(text: string, fixes: readonly Fix[]): string | undefined {
  const starts = lineStarts(text);
  const spans = fixes.map(({ place: { line, column, length }, text: replacement }) => {
    const start = (starts[line - 1] ?? Infinity) + column - 1;
    return { start, end: start + length, replacement };
  });
  const distinct = spans.filter(
    (span, index) => spans.findIndex((other) => JSON.stringify(other) === JSON.stringify(span)) === index,
  );
  const ordered = distinct.sort((a, b) => a.start - b.start);
  let result = '';
  let position = 0;
  for (const { start, end, replacement } of ordered) {
    if (start < position || end > text.length || /[\r\n]/.test(text.slice(start, end))) return undefined;
    result += text.slice(position, start) + replacement;
    position = end;
  }
  return result + text.slice(position);
}

/** Offsets at which lines begin, counted as positions are: without a byte order mark. */
function lineStarts(text: string): number[] {
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  return [first, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
}
