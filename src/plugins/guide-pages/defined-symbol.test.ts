import { expect, it } from 'vitest';
import { findDefinedSymbol, type LinkedSymbol } from './defined-symbol';

const LINES = ['export class AService {', '  list() {}', '}', 'export const other = 1;'];
const symbol = (name: string, line: number): LinkedSymbol => ({
  name,
  names: [name],
  url: `/api/${name}`,
  source: { path: 'p/a.ts', line },
});
const symbols = [symbol('other', 4), symbol('AService.list', 2), symbol('AService', 1)];
/** A snippet that shows these lines of a file, numbered from one. */
const shows = (shown: readonly number[], { file = 'p/a.ts', lines = LINES } = {}) => ({
  file,
  text: shown.map((line) => lines[line - 1] ?? '').join('\n'),
  lineMap: shown,
});

it('finds the first symbol that the shown lines declare', () => {
  expect(findDefinedSymbol(shows([1, 2, 3, 4]), symbols)?.name).toBe('AService');
  expect(findDefinedSymbol(shows([2, 3, 4]), symbols)?.name).toBe('AService.list');
  expect(findDefinedSymbol(shows([3]), symbols)).toBeUndefined();
  expect(findDefinedSymbol(shows([1, 2, 3, 4], { file: 'p/b.ts' }), symbols)).toBeUndefined();
});

it('leaves out a symbol that an edit has moved since the reference was made', () => {
  expect(findDefinedSymbol(shows([1, 2, 3, 4, 5], { lines: ['', ...LINES] }), symbols)?.name).toBeUndefined();
});

it('finds a symbol in the last line, in each part, and by any of its names', () => {
  expect(findDefinedSymbol(shows([3, 4]), symbols)?.name).toBe('other');
  // 0 is the line that joins the parts.
  const excerpt = shows([1, 0, 4]);
  expect(findDefinedSymbol(excerpt, [symbol('other', 4)])?.name).toBe('other');
  const renamed = { ...symbol('other', 4), names: ['Alias', 'Pack.other'] };
  expect(findDefinedSymbol(shows([4]), [renamed])).toBe(renamed);
});
