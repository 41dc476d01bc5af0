import { describe, expect, it } from 'vitest';
import type { Snippet } from '../../../snippets';
import { countLevels, describeCounts } from '.';
import { levelOf } from './level-of';

const snippet = (language: string, more: Partial<Snippet> = {}): Snippet => ({
  id: 'docs/a.mdx#snippet-1',
  page: 'docs/a.mdx',
  line: 1,
  kind: 'inline',
  language,
  text: '',
  meta: '',
  ...more,
});
const region = snippet('ts', { kind: 'region', file: 'a/src/b.ts', region: 'c' });
const tests = [
  { spec: 'a/src/b.spec.ts', count: 2, names: ['one', 'two'] },
  { spec: 'test/c.spec.ts', count: 9, names: [] },
];
const entry = { text: '', ran: true, tests };

describe('levelOf', () => {
  it('is "matched" of what shows a recorded run, and names the test that compares it', () => {
    const run = { name: 'helpdesk/one' } as NonNullable<Snippet['run']>;
    const tests = [{ spec: 'src/evidence/recordings/recordings.spec.ts', count: 1, names: ['helpdesk/one is what a host does'] }];
    expect(levelOf(snippet('json', { kind: 'run', run }), undefined)).toEqual({ level: 'matched', tests });
    expect(levelOf(snippet('text', { kind: 'trace', run }), undefined)).toEqual({ level: 'matched', tests });
  });

  it('is "ran" only with evidence that holds, of each executable line', () => {
    expect(levelOf(region, { state: 'valid', entry })).toEqual({
      level: 'ran',
      tests: [tests[0]],
      moreFiles: 1,
    });
    expect(levelOf(region, { state: 'valid', entry: { ...entry, ran: false, missed: ['x'] } })).toEqual({
      level: 'compiled',
      reason: 'partly-run',
      tests: [tests[0]],
      moreFiles: 1,
      missed: ['x'],
    });
    expect(levelOf(region, { state: 'outdated', reason: '' })).toEqual({
      level: 'compiled',
      reason: 'outdated',
    });
    expect(levelOf(region, { state: 'not-executable' })).toEqual({ level: 'compiled', reason: 'types-only' });
  });

  it('names the nearest test file where only set-ups ran it', () => {
    const setUps = tests.map(({ spec }) => ({ spec, count: 0, names: [] }));
    expect(levelOf(region, { state: 'valid', entry: { ...entry, tests: setUps } })).toEqual({
      level: 'ran',
      tests: [setUps[0]],
      moreFiles: 1,
    });
  });

  it('is at most "compiled" for code of the page', () => {
    const diagnostics = [{ line: 1, column: 1, code: 'TS2741', message: '' }];
    expect(levelOf(snippet('ts'), undefined)).toEqual({ level: 'compiled', reason: 'on-page' });
    expect(levelOf(snippet('ts', { diagnostics }), undefined)).toEqual({
      level: 'compiled',
      reason: 'refused',
    });
  });

  it.each([
    ['json', {}, 'checked', 'json'],
    ['bash', {}, 'checked', 'commands'],
    ['bash', { norun: 'elsewhere' }, 'checked', 'norun'],
    ['sql', { kind: 'file', file: 'a/b.sql' }, 'checked', 'by-example'],
    ['text', {}, 'unchecked', 'shown'],
  ] as const)('of %s %j is "%s"', (language, more, level, reason) => {
    expect(levelOf(snippet(language, more), undefined)).toEqual({ level, reason });
  });
});

it('countLevels and describeCounts say how many there are of each', () => {
  const counts = countLevels([{ level: 'ran' }, { level: 'unchecked' }, { level: 'ran' }]);
  expect(counts).toEqual({ matched: 0, ran: 2, compiled: 0, checked: 0, unchecked: 1 });
  expect(describeCounts(counts)).toBe('2 ran, 1 unchecked');
});
