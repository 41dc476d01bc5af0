import type { Problem } from '../../snippets';
import { findDifferences, findOutdated, type OutdatedEntry } from './compare-matrix';
import { ownerOf, type VersionRun } from './make-matrix';
import { MATRIX_FILE, UPDATE_COMMAND, type Matrix } from './schema';
import { measureMatrix, readMatrix } from './survey';
import type { Unit } from './units';

/** What checking everything against every version gave, held against the committed matrix. */
export interface MatrixCheck {
  readonly matrix: Matrix;
  /** What fails and is not recorded, at the lines of the guides, and what is recorded and no longer so. */
  readonly problems: readonly Problem<string>[];
}

/**
 * Checks everything against each published version. What is recorded to fail with one is no problem; a problem is
 * what the committed matrix does not say.
 *
 * @throws FrameworkMissing when a version is not installed
 */
export async function checkAgainstAll(root: string): Promise<MatrixCheck> {
  // First, as a file that cannot be read is told before a minute of checking.
  const committed = readMatrix(root);
  const { matrix, units, runs } = await measureMatrix(root);
  const outdated = [
    ...findOutdated(units, committed, matrix.basis, Object.keys(matrix.frameworks)),
    ...(committed ? findDifferences(committed, matrix) : []),
  ];
  return { matrix, problems: describeOutdated(outdated, committed, matrix, units, runs) };
}

/** Tells each new failure at its place, and once that the matrix has to be made anew. */
export function describeOutdated(
  outdated: readonly OutdatedEntry[],
  committed: Matrix | undefined,
  matrix: Matrix,
  units: readonly Unit[],
  runs: readonly VersionRun[],
): Problem<string>[] {
  if (outdated.length === 0) return [];
  const isRecorded = (key: string, version: string) =>
    JSON.stringify(committed?.units[key]?.versions[version]) ===
    JSON.stringify(matrix.units[key]?.versions[version]);
  const failures = runs.flatMap(({ version, problems }) =>
    problems.flatMap((problem) => {
      const key = ownerOf(units, problem)?.key;
      if (key === undefined || isRecorded(key, version)) return [];
      return [{ ...problem, message: `with framework ${version}: ${problem.message}` }];
    }),
  );
  const reasons = [...new Set(outdated.map(({ key, reason }) => [key, reason].filter(Boolean).join(': ')))];
  return [
    ...failures,
    {
      name: 'matrix-outdated',
      place: { file: MATRIX_FILE, line: 1, column: 1 },
      message: ['the matrix of framework versions no longer fits', ...reasons].join('\n'),
      hint: `look at what is different, then make it anew: ${UPDATE_COMMAND}`,
    },
  ];
}
