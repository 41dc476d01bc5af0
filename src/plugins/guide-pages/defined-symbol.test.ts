import { expect, it } from 'vitest';
import type { Snippet } from '../../snippets';
import { findDefinedSymbol, type LinkedSymbol } from './defined-symbol';

const lines = ['export class AService {', '  list() {}', '}', 'export const other = 1;'];
const symbol = (name: string, line: number): LinkedSymbol => ({
  name,
  names: [name],
  url: `/api/${name}`,
  source: { path: 'p/a.ts', line },
});
const symbols = [symbol('other', 4), symbol('AService.list', 2), symbol('AService', 1)];
const snippet = (first: number, last: number, file = 'p/a.ts'): Snippet => ({
  page: 'docs/a.mdx',
  line: 1,
  kind: 'region',
  language: 'ts',
  text: '',
  meta: '',
  file,
  lines: [{ first, last }],
});

it('finds the first symbol that the shown lines declare', () => {
  expect(findDefinedSymbol(snippet(1, 4), symbols, lines)?.name).toBe('AService');
  expect(findDefinedSymbol(snippet(2, 4), symbols, lines)?.name).toBe('AService.list');
  expect(findDefinedSymbol(snippet(3, 3), symbols, lines)).toBeUndefined();
  expect(findDefinedSymbol(snippet(1, 4, 'p/b.ts'), symbols, lines)).toBeUndefined();
});

it('leaves out a symbol that an edit has moved since the reference was made', () => {
  expect(findDefinedSymbol(snippet(1, 5), symbols, ['', ...lines])?.name).toBeUndefined();
});

it('finds a symbol in the last line, in each part, and by any of its names', () => {
  expect(findDefinedSymbol(snippet(3, 4), symbols, lines)?.name).toBe('other');
  const parts = [
    { first: 1, last: 1 },
    { first: 4, last: 4 },
  ];
  const excerpt = { ...snippet(1, 1), lines: parts };
  expect(findDefinedSymbol(excerpt, [symbol('other', 4)], lines)?.name).toBe('other');
  const renamed = { ...symbol('other', 4), names: ['Alias', 'Pack.other'] };
  expect(findDefinedSymbol(snippet(4, 4), [renamed], lines)).toBe(renamed);
});
