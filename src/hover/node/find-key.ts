import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hash, readEngineVersion } from '../../snippets';

/** What the hovers are about: folders, and the files in them that count. */
const CONTENT = [
  { folder: 'docs', files: /\.mdx?$/ },
  { folder: 'examples', files: /\.(?:tsx?|mts|cts|json)$/ },
] as const;
/** Code outside of the engine that collects hovers. */
const OWN_CODE = [
  { folder: __dirname, files: /(?<!\.test)\.ts$/ },
  { folder: path.join(__dirname, '../../shared'), files: /^doc-comment\.ts$/ },
] as const;
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
  const texts = [...CONTENT, ...OWN_CODE].flatMap(({ folder, files }) =>
    readAll(path.resolve(root, folder), files),
  );
  return hash(readEngineVersion(), ...lockfiles, ...texts);
}

/** The names and texts of the files below a folder, sorted by name; not those of installed packages and builds. */
function readAll(folder: string, files: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => files.test(file) && !/(?:^|[/\\])(?:node_modules|dist|coverage)[/\\]/.test(file))
    .sort()
    .flatMap((file) => [file, readFileSync(path.join(folder, file), 'utf8')]);
}
