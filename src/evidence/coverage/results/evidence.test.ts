import { textHash } from '../../../shared/node/hash';
import { describe, expect, it } from 'vitest';
import {
  compareEvidence,
  findEvidence,
  findLostRuns,
  formatEvidence,
  makeEvidence,
  parseEvidence,
} from '.';
import type { CoverageRecord } from '../collect';
import type { ShownPart } from '../statements';

const part = (key: string, points: readonly number[], text = key): ShownPart => ({
  key,
  file: key.split('#')[0] ?? '',
  text,
  points,
  lineOf: (point) => `line ${point}`,
});
const LIST = part('pack/src/a.ts#list', [3, 4]);
const ONE = part('pack/src/a.ts#one', [7]);
const TYPES = part('pack/src/a.ts#types', []);
const PARTS = [LIST, ONE, TYPES];

const record = (spec: string, tests: Record<string, number[]>, setUp: number[] = []): CoverageRecord => ({
  spec,
  setUp: setUp.length > 0 ? { 'pack/src/a.ts': setUp } : {},
  tests: Object.entries(tests).map(([name, points]) => ({ name, hits: { 'pack/src/a.ts': points } })),
});
const RECORDS = [
  record('test/all.spec.ts', { 'far away': [4] }),
  record('pack/src/a.spec.ts', { lists: [3], pages: [3], sorts: [3], filters: [3], other: [99] }),
  record('pack/src/b.spec.ts', {}, [3]),
  record('pack/src/c.spec.ts', { nothing: [1] }),
];

const PACKAGES = { 'node_modules/rxjs': '7.8.2', 'node_modules/a/node_modules/@b/c': '1.0.0' };
const state = (
  changed: Record<string, string | undefined> = {},
  packages: Readonly<Record<string, string>> = PACKAGES,
) => ({
  packagesOf: (example: string) => new Map(example === 'pack' ? Object.entries(packages) : []),
  hashOfSpec: (file: string) => {
    const text = file in changed ? changed[file] : `text of ${file}`;
    return text === undefined ? undefined : textHash(text);
  },
});
const evidence = makeEvidence(PARTS, RECORDS, '1.23.0', state());

describe('makeEvidence', () => {
  it('says that a part ran when tests together executed each point of it', () => {
    expect(evidence.parts[LIST.key]?.ran).toBe(true);
  });

  it('names what no test executed', () => {
    expect(evidence.parts[ONE.key]).toMatchObject({ ran: false, missed: ['line 7'], tests: [] });
  });

  it('has no entry for a part in which nothing is executable', () => {
    expect(evidence.parts).not.toHaveProperty([TYPES.key]);
  });

  it('names the tests that executed it: nearest file first, a few names, and all of them counted', () => {
    expect(evidence.parts[LIST.key]?.tests).toEqual([
      { spec: 'pack/src/a.spec.ts', count: 4, names: ['lists', 'pages', 'sorts'] },
      { spec: 'pack/src/b.spec.ts', count: 0, names: [] },
      { spec: 'test/all.spec.ts', count: 1, names: ['far away'] },
    ]);
  });

  it('keeps the hash of each test file that it names, and of no other', () => {
    expect(Object.keys(evidence.specs)).not.toContain('pack/src/c.spec.ts');
    expect(evidence.specs['pack/src/a.spec.ts']).toBe(textHash('text of pack/src/a.spec.ts'));
  });

  it('cuts long names between characters', () => {
    const long = makeEvidence(
      [LIST],
      [record('pack/src/a.spec.ts', { ['🙂'.repeat(200)]: [3, 4] })],
      '1',
      state(),
    );
    expect(long.parts[LIST.key]?.tests[0]?.names).toEqual([`${'🙂'.repeat(99)}…`]);
  });

  it('does not depend on the order of the records', () => {
    const turned = makeEvidence(PARTS, RECORDS.toReversed(), '1.23.0', state());
    expect(formatEvidence(turned)).toBe(formatEvidence(evidence));
  });
});

describe('formatEvidence', () => {
  it('writes one entry a line, which parseEvidence reads', () => {
    const text = formatEvidence(evidence);
    expect(parseEvidence(text)).toEqual(evidence);
    expect(text.split('\n').filter((line) => line.includes('pack/src/a.ts#'))).toHaveLength(2);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('is not read when it is of another version, or anything else', () => {
    expect(() => parseEvidence(formatEvidence(evidence).replace('"version": 2', '"version": 3'))).toThrow(
      'evidence/levels.json cannot be read',
    );
    expect(() => parseEvidence('{}')).toThrow('evidence/levels.json cannot be read');
  });
});

describe('compareEvidence', () => {
  const reasonOf = (parts: readonly ShownPart[], now = state()) => compareEvidence(parts, evidence, now);

  it('finds nothing while nothing has changed, line endings apart', () => {
    expect(reasonOf(PARTS)).toEqual([]);
    expect(textHash('a\r\nb')).toBe(textHash('a\nb'));
  });

  it('finds a part whose code has changed', () => {
    expect(reasonOf([part(LIST.key, [3, 4], 'other'), ONE])).toEqual([
      { key: LIST.key, reason: 'its code has changed' },
    ]);
  });

  it('finds a part whose tests have changed or are gone', () => {
    expect(reasonOf(PARTS, state({ 'test/all.spec.ts': 'other' }))).toEqual([
      { key: LIST.key, reason: 'its test file test/all.spec.ts has changed' },
    ]);
    expect(reasonOf(PARTS, state({ 'pack/src/a.spec.ts': undefined }))).toEqual([
      { key: LIST.key, reason: 'its test file pack/src/a.spec.ts is gone' },
    ]);
  });

  it('finds the entries of an example that uses another version of a package, and names the package', () => {
    const changed = { ...PACKAGES, 'node_modules/a/node_modules/@b/c': '1.0.1' };
    const reason = '@b/c is now 1.0.1 instead of 1.0.0';
    expect(reasonOf(PARTS, state({}, changed))).toEqual([LIST, ONE].map(({ key }) => ({ key, reason })));
    const added = { ...PACKAGES, 'node_modules/d': '1.0.0' };
    expect(reasonOf([LIST, ONE], state({}, added))[0]?.reason).toBe('d is now 1.0.0 instead of not installed');
  });

  it('keeps entries when only other packages have changed', () => {
    expect(reasonOf(PARTS, state({}, {}))).toEqual([]);
  });

  it('finds a part without an entry, and an entry without a part', () => {
    const added = part('pack/src/a.ts#added', [9]);
    expect(reasonOf([...PARTS, added])).toEqual([
      { key: added.key, reason: 'no run of the tests is recorded for it' },
    ]);
    expect(reasonOf([LIST, TYPES])).toEqual([
      { key: ONE.key, reason: 'no guide shows it as executable code any more' },
    ]);
  });

  it('believes nothing when there is no evidence at all', () => {
    expect(findEvidence(LIST, undefined, state()).state).toBe('outdated');
    expect(compareEvidence(PARTS, undefined, state())).toHaveLength(2);
  });
});

it('findLostRuns tells what a new run no longer executes, although no key says so', () => {
  const after = makeEvidence(PARTS, RECORDS.slice(1), '1.23.0', state());
  expect(findLostRuns(evidence, after)).toEqual([
    { key: LIST.key, reason: 'the tests no longer run "line 4"' },
  ]);
  expect(findLostRuns(after, evidence)).toEqual([]);
});
