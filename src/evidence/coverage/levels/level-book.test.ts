import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Snippet } from '../../../snippets';
import { formatEvidence, makeEvidence } from '../results';
import { countLevels, createLevelBook, type LevelBook } from '.';

const CODE = ['export function one() {', '  return 1;', '}'];
const snippet: Snippet = {
  id: 'docs/a.mdx#snippet-1',
  page: 'docs/a.mdx',
  line: 1,
  kind: 'file',
  language: 'ts',
  text: CODE.join('\n'),
  meta: '',
  file: 'pack/src/a.ts',
  lines: [{ first: 1, last: 3 }],
};
let root: string;
let book: LevelBook;

const lockWith = (version: string) =>
  JSON.stringify({
    packages: { 'examples/pack': { dependencies: { rxjs: '1' } }, 'node_modules/rxjs': { version } },
  });
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'level-book-'));
  write('package-lock.json', lockWith('1.0.0'));
  write('examples/pack/src/a.spec.ts', 'test');
  book = createLevelBook({ root, linesOf: () => CODE });
  const record = {
    spec: 'pack/src/a.spec.ts',
    setUp: {},
    tests: [{ name: 'is one', hits: { 'pack/src/a.ts': [0] } }],
  };
  write(
    'evidence/levels.json',
    formatEvidence(makeEvidence(book.partsOf([snippet]), [record], '1.23.0', book.state)),
  );
});
afterEach(() => rmSync(root, { recursive: true }));

it('gives a snippet the level that the committed evidence proves', () => {
  expect(book.levelOf(snippet)).toEqual({
    level: 'ran',
    tests: [{ spec: 'pack/src/a.spec.ts', count: 1, names: ['is one'] }],
  });
});

it('is outdated as soon as code, test or a package of the example changes', () => {
  const outdated = { level: 'compiled', reason: 'outdated' };
  expect(book.levelOf({ ...snippet, text: 'other' })).toEqual(outdated);
  write('examples/pack/src/a.spec.ts', 'other test');
  expect(book.levelOf(snippet)).toEqual(outdated);
  write('examples/pack/src/a.spec.ts', 'test');
  expect(book.levelOf(snippet).level).toBe('ran');
  write('package-lock.json', lockWith('1.0.1'));
  expect(book.levelOf(snippet)).toEqual(outdated);
});

it('counts the levels as it gives them, one by one', () => {
  const types: Snippet = { ...snippet, file: 'pack/src/types.ts', text: 'export type A = 1;', lines: [] };
  const id = 'docs/a.mdx#snippet-2';
  const text: Snippet = {
    ...{ id, page: 'docs/a.mdx', line: 9, kind: 'inline', language: 'text' },
    ...{ text: '', meta: '' },
  };
  const all = [snippet, { ...snippet, text: 'other' }, types, text];
  const counts = { matched: 0, ran: 1, compiled: 2, checked: 0, unchecked: 1 };
  expect(book.countLevels(all)).toEqual(counts);
  expect(countLevels(all.map((one) => book.levelOf(one)))).toEqual(counts);
});

it('shows as compiled what has no evidence', () => {
  rmSync(path.join(root, 'evidence'), { recursive: true });
  expect(book.levelOf(snippet)).toEqual({ level: 'compiled', reason: 'outdated' });
});

it('says which files a page must be rebuilt for', () => {
  const files = ['evidence/levels.json', 'package-lock.json', 'examples/pack/src/a.spec.ts'];
  expect(book.filesBehind([snippet])).toEqual(files.map((file) => path.join(root, file)));
});

it('does not take a broken file for no evidence', () => {
  write('evidence/levels.json', readFileSync(path.join(root, 'evidence/levels.json'), 'utf8').slice(0, -20));
  expect(() => book.levelOf(snippet)).toThrow();
  cpSync(path.join(root, 'package-lock.json'), path.join(root, 'evidence/levels.json'));
  expect(() => book.levelOf(snippet)).toThrow('evidence/levels.json');
});
