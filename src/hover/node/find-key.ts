import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shortHash } from '../../shared/node/hash';
import { listFiles, readCode } from '../../shared/node/list-files';
import { readEngineVersion } from '../../snippets';

/** The pages, and the code that they show or import. */
const CONTENT: Readonly<Record<string, RegExp>> = {
  docs: /\.mdx?$/,
  examples: /\.(?:[cm]?tsx?|json)$/,
};
const LOCKFILES = ['package-lock.json', 'node_modules/.package-lock.json'];

/**
 * Returns the name of one state of a project: two states with the same name have the same hovers.
 *
 * @param root absolute folder of the project whose guides are read
 */
export function findKey(root: string): string {
  const lockfiles = LOCKFILES.map((file) => path.join(root, file))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));
  const content = Object.entries(CONTENT).flatMap(([folder, accepted]) =>
    listFiles(path.join(root, folder), (file) => accepted.test(file)).flatMap((file) => [
      `${folder}/${file}`,
      readFileSync(path.join(root, folder, file), 'utf8'),
    ]),
  );
  return shortHash(readEngineVersion(), ...readCode(__dirname), ...lockfiles, ...content);
}
