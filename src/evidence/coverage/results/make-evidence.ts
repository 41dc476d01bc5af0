import type { CoverageRecord } from '../collect';
import type { ShownPart } from '../statements';
import { textHash } from '../../../shared/node/hash';
import { exampleOf, type ProjectState } from './compare-evidence';
import type { Evidence, EvidenceEntry, RanBy } from './schema';

/** More than these help nobody: the counts say how many there are. */
const SHOWN = { files: 3, names: 3, characters: 100 } as const;

/**
 * Turns what the tests executed into the evidence about the shown parts. Parts without executable lines have none:
 * running them proves nothing.
 *
 * @param records one a test file, in any order
 * @param framework version that the tests ran with
 * @throws Error when a test file is gone since it ran
 */
export function makeEvidence(
  parts: readonly ShownPart[],
  records: readonly CoverageRecord[],
  framework: string,
  { packagesOf, hashOfSpec }: ProjectState,
): Evidence {
  const entries = parts
    .filter(({ points }) => points.length > 0)
    .map((part) => [part.key, makeEntry(part, records)] as const);
  const examples = [...new Set(entries.map(([key]) => exampleOf(key)))];
  const specs = new Set(entries.flatMap(([, { tests }]) => tests.map(({ spec }) => spec)));
  return {
    version: 2,
    framework,
    packages: Object.fromEntries(examples.flatMap((example) => [...packagesOf(example)])),
    specs: Object.fromEntries([...specs].map((spec) => [spec, hashThatRan(spec, hashOfSpec)])),
    parts: Object.fromEntries(entries),
  };
}

function hashThatRan(spec: string, hashOfSpec: ProjectState['hashOfSpec']): string {
  const hash = hashOfSpec(spec);
  if (hash === undefined) throw new Error(`examples/${spec} is gone since it ran.`);
  return hash;
}

function makeEntry(part: ShownPart, records: readonly CoverageRecord[]): EvidenceEntry {
  const reached = new Set<number>();
  const tests: RanBy[] = [];
  for (const { spec, setUp, tests: own } of records) {
    const here = new Set(part.points);
    const hitsIn = (hits: CoverageRecord['setUp']) =>
      (hits[part.file] ?? []).filter((point) => here.has(point));
    const bySetUp = hitsIn(setUp);
    const byTest = own.map(({ name, hits }) => ({ name, points: hitsIn(hits) }));
    for (const point of [...bySetUp, ...byTest.flatMap(({ points }) => points)]) reached.add(point);
    const names = byTest.filter(({ points }) => points.length > 0).map(({ name }) => name);
    if (names.length === 0 && bySetUp.length === 0) continue;
    tests.push({ spec, count: names.length, names });
  }
  const missed = part.points.filter((point) => !reached.has(point)).map(part.lineOf);
  return {
    text: textHash(part.text),
    ran: missed.length === 0,
    ...(missed.length > 0 ? { missed: [...new Set(missed)] } : {}),
    tests: shorten(tests.sort((a, b) => compareNearness(part.file, a.spec, b.spec))),
  };
}

/** Keeps the names of a few tests: the first of the files that are nearest. */
function shorten(tests: readonly RanBy[]): RanBy[] {
  const named = tests.filter(({ count }) => count > 0).slice(0, SHOWN.files);
  return tests.map((test) => ({
    ...test,
    names: named.includes(test) ? test.names.slice(0, SHOWN.names).map(shortenName) : [],
  }));
}

function shortenName(name: string): string {
  const characters = [...name];
  return characters.length <= SHOWN.characters
    ? name
    : `${characters.slice(0, SHOWN.characters - 1).join('')}…`;
}

/** The tests of the file itself first, then those beside it, in its package, and elsewhere. */
function compareNearness(file: string, a: string, b: string): number {
  return distance(file, a) - distance(file, b) || (a < b ? -1 : 1);
}

function distance(file: string, spec: string): number {
  if (spec === file || spec.replace(/\.spec\./, '.') === file) return 0;
  const [from, to] = [file.split('/').slice(0, -1), spec.split('/').slice(0, -1)];
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return 1 + from.length - shared;
}
