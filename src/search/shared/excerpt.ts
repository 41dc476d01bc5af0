import { tokenize } from './matching';

/** A piece of text, marked where it matched. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Why a record was found. */
export interface Match {
  /** Words of the query. */
  readonly queryTerms: readonly string[];
  /** Words of the record that they met. */
  readonly terms: readonly string[];
}

/**
 * Splits a text at what matched: of a word that begins with a query's word that much, of a near miss the whole.
 * The pieces joined are the text.
 */
export function highlight(text: string, match: Match): Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  for (const { start, end } of merge(findSpans(text, match))) {
    if (start > position) pieces.push({ text: text.slice(position, start), isMatch: false });
    pieces.push({ text: text.slice(start, end), isMatch: true });
    position = end;
  }
  if (position < text.length) pieces.push({ text: text.slice(position), isMatch: false });
  return pieces;
}

/**
 * The part of a text around its first match, cut between words.
 *
 * @param length - characters to aim at; ellipses come on top
 */
export function excerpt(text: string, match: Match, length = 140): string {
  if (text.length <= length) return text;
  const [first] = findSpans(text, match);
  const from = Math.max(0, Math.min((first?.start ?? 0) - length / 3, text.length - length));
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const last = start + length >= text.length ? text.length : text.lastIndexOf(' ', start + length);
  const end = last > start ? last : start + length;
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function findSpans(text: string, { queryTerms, terms }: Match): Span[] {
  const met = new Set(terms);
  const longestFirst = queryTerms.toSorted((a, b) => b.length - a.length);
  const spans = tokenize(text).flatMap(({ term, start, end }): Span[] => {
    const beginning = longestFirst.find((wanted) => term.startsWith(wanted));
    if (beginning !== undefined) return [{ start, end: Math.min(end, start + beginning.length) }];
    return met.has(term) ? [{ start, end }] : [];
  });
  return spans.sort((a, b) => a.start - b.start);
}

function merge(sorted: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
