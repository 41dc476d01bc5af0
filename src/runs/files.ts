import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Where the traces are, from the project's root. */
export const RUNS_FOLDER = 'evidence/runs';

/** The command that writes them anew. */
export const UPDATE_RUNS = 'npm run runs:update';

/** The file of a trace, from the project's root. */
export function runFile(name: string): string {
  return `${RUNS_FOLDER}/${name}.json`;
}

/**
 * Names of all traces that are committed, sorted.
 *
 * @param root absolute folder of the project; one without traces has none
 */
export function listRuns(root: string): string[] {
  const folder = path.join(root, ...RUNS_FOLDER.split('/'));
  return listFolder(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.split(path.sep).join('/').slice(0, -'.json'.length))
    .sort();
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
