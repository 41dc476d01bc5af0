import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { hashText } from './hash';
import { DEFAULT_OPTIONS } from './places';
import { VERSIONS_FOLDER } from './versions';

const names = z.record(z.string(), z.string()).default({});
const manifest = z.object({ dependencies: names, devDependencies: names, peerDependencies: names });
const lockfile = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

/**
 * Hash of what decides verdicts besides the texts: the versions of the framework, what the examples depend on, the
 * compiler and its options. Not of the whole lockfile: the site's own packages change no verdict.
 */
export function readBasis(root: string): string {
  const read = (...file: string[]) => readFileSync(path.join(root, ...file), 'utf8');
  const { packages } = lockfile.parse(JSON.parse(read('package-lock.json')));
  const wanted = new Set(['typescript', ...listDependencies(path.join(root, DEFAULT_OPTIONS.examples))]);
  const installed = Object.entries(packages).flatMap(([place, { version }]) => {
    const name = place.split('node_modules/').at(-1);
    const isOurs = /^(?:examples\/[^/]+\/)?node_modules\/(?:@[^/]+\/)?[^/]+$/.test(place);
    return isOurs && name !== undefined && wanted.has(name) && version !== undefined
      ? [`${place}@${version}`]
      : [];
  });
  return hashText(
    [
      read(VERSIONS_FOLDER, 'package-lock.json'),
      read(DEFAULT_OPTIONS.compilerConfig),
      ...installed.sort(),
    ].join('\n'),
  );
}

/** The absolute files that it is read from, and the list of versions. */
export function listBasisFiles(root: string): string[] {
  const own = [
    'package-lock.json',
    DEFAULT_OPTIONS.compilerConfig,
    `${VERSIONS_FOLDER}/package.json`,
    `${VERSIONS_FOLDER}/package-lock.json`,
  ];
  return [
    ...own.map((file) => path.join(root, ...file.split('/'))),
    ...listManifests(path.join(root, DEFAULT_OPTIONS.examples)),
  ];
}

/** The absolute package.json files of the examples. */
export function listManifests(examplesDir: string): string[] {
  return readdirSync(examplesDir)
    .map((name) => path.join(examplesDir, name, 'package.json'))
    .filter((file) => existsSync(file));
}

/** Names of the packages that the examples declare. */
function listDependencies(examplesDir: string): string[] {
  return listManifests(examplesDir).flatMap((file) => {
    const { dependencies, devDependencies, peerDependencies } = manifest.parse(
      JSON.parse(readFileSync(file, 'utf8')),
    );
    return [dependencies, devDependencies, peerDependencies].flatMap((part) => Object.keys(part));
  });
}
