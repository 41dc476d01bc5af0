import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readBasis } from './basis';
import { findOutdated, type OutdatedEntry } from './compare-matrix';
import { makeMatrix, type VersionRun } from './make-matrix';
import { measureVersions } from './measure-versions';
import { MATRIX_FILE, parseMatrix, type Matrix } from './schema';
import { listUnits, type Unit } from './units';
import { listVersions } from './versions';

/** The committed matrix; `undefined` where none is committed yet. */
export function readMatrix(root: string): Matrix | undefined {
  const file = path.join(root, MATRIX_FILE);
  return existsSync(file) ? parseMatrix(readFileSync(file, 'utf8')) : undefined;
}

/** Holds the committed matrix against the project. It needs no version installed and compiles nothing. */
export function surveyMatrix(root: string): {
  readonly matrix: Matrix | undefined;
  readonly outdated: OutdatedEntry[];
} {
  const matrix = readMatrix(root);
  return { matrix, outdated: findOutdated(listUnits(root), matrix, readBasis(root), listVersions(root)) };
}

/**
 * Checks everything against every version.
 *
 * @returns the matrix as it is now, and what it was made of
 * @throws FrameworkMissing when a version is not installed
 */
export async function measureMatrix(root: string): Promise<{
  readonly matrix: Matrix;
  readonly units: readonly Unit[];
  readonly runs: readonly VersionRun[];
}> {
  const runs = await measureVersions(root, listVersions(root));
  const units = listUnits(root);
  return { matrix: makeMatrix(units, runs, readBasis(root)), units, runs };
}
