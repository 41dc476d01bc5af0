import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { textHash } from '../../shared/node/hash';
import { DEFAULT_OPTIONS } from './places';
import { VERSIONS_FOLDER } from './versions';

const lockfile = z.object({
  packages: z.object({ 'node_modules/typescript': z.object({ version: z.string() }) }),
});

/**
 * Hash of what decides every verdict: the versions of the framework, the compiler and its options. The packages of an example
 * count for the units of that example only.
 */
export function readBasis(root: string): string {
  const read = (...file: string[]) => readFileSync(path.join(root, ...file), 'utf8');
  const { packages } = lockfile.parse(JSON.parse(read('package-lock.json')));
  const compiler = packages['node_modules/typescript'].version;
  return textHash(
    [read(VERSIONS_FOLDER, 'package-lock.json'), read(DEFAULT_OPTIONS.compilerConfig), compiler].join('\n'),
  );
}

/** The absolute files that it is read from, the list of versions, and what says which packages an example uses. */
export function listBasisFiles(root: string): string[] {
  return [
    'package-lock.json',
    DEFAULT_OPTIONS.compilerConfig,
    `${VERSIONS_FOLDER}/package.json`,
    `${VERSIONS_FOLDER}/package-lock.json`,
  ].map((file) => path.join(root, ...file.split('/')));
}

/** The absolute package.json files of the examples. */
export function listManifests(examplesDir: string): string[] {
  return readdirSync(examplesDir)
    .map((name) => path.join(examplesDir, name, 'package.json'))
    .filter((file) => existsSync(file));
}
