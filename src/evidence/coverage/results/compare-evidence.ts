import type { InstalledPackages } from '../../../shared/node/packages-of';
import type { ShownPart } from '../statements';
import { textHash } from '../../../shared/node/hash';
import type { Evidence, EvidenceEntry } from './schema';

/** The state of the project that evidence must fit. */
export interface ProjectState {
  /** The packages that an example uses, named by its folder below `examples/`. */
  readonly packagesOf: (example: string) => InstalledPackages;
  /** Hash of a test file, named below `examples/`; `undefined` when there is none. */
  readonly hashOfSpec: (file: string) => string | undefined;
}

/** What the evidence says of a part, if it may still be believed. */
export type PartEvidence =
  | { readonly state: 'valid'; readonly entry: EvidenceEntry }
  /** Nothing in it is executable. */
  | { readonly state: 'not-executable' }
  | { readonly state: 'outdated'; readonly reason: string };

/** Looks up what is known of a part. Evidence counts only for this text, these tests and these packages. */
export function findEvidence(
  part: ShownPart,
  evidence: Evidence | undefined,
  state: ProjectState,
): PartEvidence {
  return part.points.length === 0 ? { state: 'not-executable' } : findEntry(part, evidence, state);
}

/** The same without the executable points, which take a parser to find: a part that has none has no entry either. */
export function findEntry(
  part: Pick<ShownPart, 'key' | 'text'>,
  evidence: Evidence | undefined,
  { packagesOf, hashOfSpec }: ProjectState,
): Exclude<PartEvidence, { state: 'not-executable' }> {
  const outdated = (reason: string) => ({ state: 'outdated', reason }) as const;
  const entry = evidence?.parts[part.key];
  if (!evidence || !entry) return outdated('no run of the tests is recorded for it');
  if (entry.text !== textHash(part.text)) return outdated('its code has changed');
  for (const [place, version] of packagesOf(exampleOf(part.key))) {
    const recorded = evidence.packages[place];
    if (recorded !== version)
      return outdated(`${nameOf(place)} is now ${version} instead of ${recorded ?? 'not installed'}`);
  }
  for (const { spec } of entry.tests) {
    const hash = hashOfSpec(spec);
    if (hash === undefined) return outdated(`its test file ${spec} is gone`);
    if (evidence.specs[spec] !== hash) return outdated(`its test file ${spec} has changed`);
  }
  return { state: 'valid', entry };
}

/** The folder below `examples/` of a part. */
export const exampleOf = (key: string): string => key.slice(0, key.indexOf('/'));

/** `node_modules/a/node_modules/@b/c` → `@b/c` */
const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Something in the evidence that no longer fits the project. */
export interface OutdatedEvidence {
  /** Key of the part. */
  readonly key: string;
  readonly reason: string;
}

/**
 * Everything that keeps the evidence from being what a new run would write, as far as can be told without one.
 *
 * @param parts all that the guides show
 */
export function compareEvidence(
  parts: readonly ShownPart[],
  evidence: Evidence | undefined,
  state: ProjectState,
): OutdatedEvidence[] {
  const outdated = parts.flatMap((part) => {
    const found = findEvidence(part, evidence, state);
    return found.state === 'outdated' ? [{ key: part.key, reason: found.reason }] : [];
  });
  const executable = new Set(parts.filter(({ points }) => points.length > 0).map(({ key }) => key));
  const surplus = Object.keys(evidence?.parts ?? {})
    .filter((key) => !executable.has(key))
    .map((key) => ({ key, reason: 'no guide shows it as executable code any more' }));
  return [...outdated, ...surplus];
}

/** What a new run no longer confirms, although text, tests and packages are the same: other code has changed. */
export function findLostRuns(before: Evidence, after: Evidence): OutdatedEvidence[] {
  return Object.entries(before.parts).flatMap(([key, { ran }]) => {
    const now = after.parts[key];
    if (!ran || !now || now.ran) return [];
    return [{ key, reason: `the tests no longer run ${JSON.stringify(now.missed?.[0] ?? '')}` }];
  });
}
