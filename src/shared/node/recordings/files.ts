import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { parseRun, type ReadRun } from './schema';

/** Where the traces are, from the project's root. */
export const RUNS_FOLDER = 'evidence/recordings';

const ENDING = '.json';

/** The command that writes them anew. */
export const UPDATE_RUNS = 'npm run runs:update';

/** The file of a trace, from the project's root. */
export function runFile(name: string): string {
  return `${RUNS_FOLDER}/${name}${ENDING}`;
}

/**
 * Names of all traces that are committed, sorted. Links are not followed, and so lead nowhere else.
 *
 * @param root absolute folder of the project; one without traces has none
 */
export function listRuns(root: string): string[] {
  const folder = folderOf(root);
  return listFolder(folder)
    .filter((entry) => entry.isFile() && entry.name.endsWith(ENDING))
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((file) => file.split(path.sep).join('/').slice(0, -ENDING.length))
    .sort();
}

/**
 * Reads a trace that {@link listRuns} lists, and nothing else: a name that leaves the folder is in no list of it.
 *
 * @returns `undefined` where there is none of that name
 */
export function readRun(root: string, name: string): ReadRun | undefined {
  if (!listRuns(root).includes(name)) return undefined;
  return parseRun(name, readFileSync(path.join(root, ...runFile(name).split('/')), 'utf8'));
}

function folderOf(root: string): string {
  return path.join(root, ...RUNS_FOLDER.split('/'));
}

function listFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
