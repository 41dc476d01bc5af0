import type { Matrix } from './schema';
import type { Unit } from './units';

/** Something in the matrix that no longer fits the project. */
export interface OutdatedEntry {
  /** Key of the unit; empty for what concerns all of them. */
  readonly key: string;
  readonly reason: string;
}

/**
 * Everything that keeps the committed matrix from being what a new run would write, as far as can be told without
 * the versions installed.
 *
 * @param versions that are to be held against
 */
export function findOutdated(
  units: readonly Unit[],
  matrix: Matrix | undefined,
  basis: string,
  versions: readonly string[],
): OutdatedEntry[] {
  if (!matrix) return [{ key: '', reason: 'there is none yet' }];
  const all: OutdatedEntry[] = [];
  if (Object.keys(matrix.frameworks).join() !== versions.join()) {
    all.push({ key: '', reason: `the versions are now ${versions.join(', ')}` });
  } else if (matrix.basis !== basis) {
    all.push({ key: '', reason: 'the compiler, its options or the lockfile of the versions have changed' });
  }
  const changed = units.flatMap(({ key, hash }) => {
    const entry = matrix.units[key];
    if (!entry) return [{ key, reason: 'it is new, or its code has changed' }];
    if (entry.hash !== hash)
      return [{ key, reason: 'it, an example that it imports, or a package of its example has changed' }];
    return [];
  });
  const known = new Set(units.map(({ key }) => key));
  const gone = Object.keys(matrix.units)
    .filter((key) => !known.has(key))
    .map((key) => ({ key, reason: 'it is gone, or needs the framework no more' }));
  return [...all, ...changed, ...gone];
}

/** Where a new run says something else than the committed matrix, although nothing that decides it has changed. */
export function findDifferences(before: Matrix, after: Matrix): OutdatedEntry[] {
  const outdated = Object.entries(after.units).flatMap(([key, { versions }]) =>
    Object.keys(versions)
      .filter(
        (version) =>
          JSON.stringify(before.units[key]?.versions[version]) !== JSON.stringify(versions[version]),
      )
      .map((version) => ({ key, reason: `framework ${version} now gives another verdict` })),
  );
  const contents = Object.keys(after.frameworks)
    .filter(
      (version) => JSON.stringify(before.frameworks[version]) !== JSON.stringify(after.frameworks[version]),
    )
    .map((version) => ({ key: '', reason: `framework ${version} now has other contents` }));
  return [...contents, ...outdated];
}
