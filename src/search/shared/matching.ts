/**
 * How words are split, what a query asks for, and in which order hits are shown: all that decides whether a search
 * finds what was meant. Pure, and the same at build time and in the browser.
 */
import type { Query } from 'minisearch';

import type { SearchRecord } from '../../shared/search';

/** A searchable word and the characters of the text that it covers. */
export interface Token {
  /** Lower case, without accents. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** A record that the index found: its score, the indexed words that matched, and the query's words they met. */
export interface Hit {
  readonly record: SearchRecord;
  readonly score: number;
  readonly terms: readonly string[];
  readonly queryTerms: readonly string[];
}

/** Names as they are written: `getNotificationList`, `Notifications.Service`, `@o2s/framework/modules`. */
const CHUNK = /[\p{L}\p{M}\p{N}_$]+(?:[./:-][\p{L}\p{M}\p{N}_$]+)*/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Humps of a word: an acronym before a hump, a hump, an acronym, digits, letters without case. */
const PART = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+|\p{N}+|[\p{L}\p{M}]+/gu;

/** Words of a question that say nothing about its subject. */
const SMALL_WORDS = new Set(
  'a an and are do does for from how i in is it of on or the to what with'.split(' '),
);

/** Hits of one page before those of other pages come first. */
const PER_PAGE = 3;
/** Shorter words are too near to too many others to be forgiven a typo. */
const FUZZY_LENGTH = 4;
/** From here on two letters may be wrong: swapping two counts as two. */
const LONG = 7;
/** Exactness of a symbol whose qualified name is the query; packages that share it keep the order of their records. */
const SAME = 3;

/** The form in which words are compared: `É` and `e` are the same, so are `HTTP` and `http`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Splits a text into words, each compound name whole and in its parts.
 *
 * `getNotificationList` → `getnotificationlist`, `notificationlist`, `list`, `get`, `notification`: what begins at
 * any hump is found by its beginning.
 */
export function tokenize(text: string): Token[] {
  return matches(text, CHUNK).flatMap((chunk) => {
    const words = matches(text, WORD, chunk);
    const inner = words.flatMap((word) => wordTokens(text, word));
    return words.length > 1 ? [toToken(text, chunk), ...inner] : inner;
  });
}

/** What the index is asked for. `undefined` when the query has no words. */
export function toQuery(text: string, mode: 'all' | 'any'): Query | undefined {
  const chunks = matches(text, CHUNK);
  const telling = chunks.filter((chunk) => !SMALL_WORDS.has(slice(text, chunk)));
  const queries = (telling.length > 0 ? telling : chunks).map((chunk): Query => {
    const parts = matches(text, PART, chunk).map((part) => slice(text, part));
    const words = matches(text, WORD, chunk).map((word) => slice(text, word));
    // A single letter is the beginning of too much.
    const spellings = distinct([
      [slice(text, chunk)],
      words,
      parts.every(({ length }) => length > 1) ? parts : [],
    ]);
    return { combineWith: 'OR', queries: spellings.map((terms) => ({ combineWith: 'AND', queries: terms })) };
  });
  if (queries.length === 0) return undefined;
  return { combineWith: mode === 'all' ? 'AND' : 'OR', queries };
}

/** How many letters a word of a query may have too many, too few or wrong. */
export function typoAllowance(term: string): number | false {
  if (term.length < FUZZY_LENGTH) return false;
  return term.length < LONG ? 1 : 2;
}

/**
 * The order in which hits are shown: a name that is the query, then by score; beginnings of names are worth more.
 * Hits come in the order of their records, which breaks ties. No page takes more than three places while others wait.
 */
export function rank(query: string, hits: readonly Hit[]): Hit[] {
  const sorted = hits
    .map((hit, index) => ({ hit, index, exact: exactness(query, hit.record), score: weigh(query, hit) }))
    .sort((a, b) => b.exact - a.exact || (a.exact === SAME ? 0 : b.score - a.score) || a.index - b.index)
    .map(({ hit }) => hit);
  const seen = new Map<string, number>();
  const overflow: Hit[] = [];
  const first = sorted.filter((hit) => {
    const page = hit.record.url.replace(/#.*$/, '');
    const count = (seen.get(page) ?? 0) + 1;
    seen.set(page, count);
    if (count > PER_PAGE) overflow.push(hit);
    return count <= PER_PAGE;
  });
  return [...first, ...overflow];
}

/** `SAME`: a symbol's title, its package before it or not; 2: a name as it is written; 1: a name or title but for case and accents; 0: neither. */
function exactness(query: string, { kind, names, title, trail }: SearchRecord): number {
  const wanted = query.trim().replace(/\(\)$/, '');
  if (kind === 'symbol' && (title === wanted || `${trail} ${title}` === wanted)) return SAME;
  if (kind === 'symbol' && names.includes(wanted)) return 2;
  return [...names, title].some((name) => fold(name) === fold(wanted)) ? 1 : 0;
}

function weigh(query: string, { record, score }: Hit): number {
  const wanted = fold(query.trim());
  const isBeginning = [...record.names, record.title].some((name) => fold(name).startsWith(wanted));
  return score * (isBeginning ? 2 : 1) * (record.weight ?? 1);
}

function distinct(lists: readonly (readonly string[])[]): string[][] {
  const byText = new Map(lists.filter(({ length }) => length > 0).map((list) => [list.join(' '), [...list]]));
  return [...byText.values()];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function wordTokens(text: string, word: Span): Token[] {
  const parts = matches(text, PART, word);
  if (parts.length < 2) return [toToken(text, word)];
  const tails = parts.map(({ start }) => ({ start, end: word.end }));
  // The last tail is the last part. Single letters, as in `o2s`, are no words.
  const spans = [...tails, ...parts.slice(0, -1)].filter(({ start, end }) => end - start > 1);
  return spans.map((span) => toToken(text, span));
}

function matches(text: string, pattern: RegExp, within: Span = { start: 0, end: text.length }): Span[] {
  return [...text.slice(within.start, within.end).matchAll(pattern)].map(({ 0: match, index }) => ({
    start: within.start + index,
    end: within.start + index + match.length,
  }));
}

function slice(text: string, { start, end }: Span): string {
  return fold(text.slice(start, end));
}

function toToken(text: string, span: Span): Token {
  return { term: slice(text, span), ...span };
}
