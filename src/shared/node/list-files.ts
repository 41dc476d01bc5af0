import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isTypeScript } from '../is-typescript';

/** Never entered: written by tools, or not part of a package. */
const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.git', '.turbo']);

/**
 * Lists files below a folder, in a stable order. Links are not followed, and tools' folders are skipped.
 *
 * @param dir absolute folder; one that does not exist has no files
 * @param onLink told of each link, by its path relative to `dir`
 * @returns paths relative to `dir`, with `/`
 */
export function listFiles(
  dir: string,
  accepts: (file: string) => boolean,
  onLink?: (file: string) => void,
): string[] {
  const found: string[] = [];
  const walk = (relative: string) => {
    for (const entry of readFolder(path.join(dir, relative))) {
      const file = relative ? `${relative}/${entry.name}` : entry.name;
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) walk(file);
      else if (entry.isFile() && accepts(file)) found.push(file);
      else if (entry.isSymbolicLink()) onLink?.(file);
    }
  };
  walk('');
  return found.sort();
}

function readFolder(dir: string) {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Reads the code in a folder, without its tests: whatever caches a result of that code has these texts in its key.
 *
 * @param dir - absolute folder
 * @returns name and text of each file, in a stable order
 */
export function readCode(dir: string): string[] {
  return listFiles(dir, (file) => isTypeScript(file) && !/\.(?:test|spec|fixture)\.tsx?$/.test(file)).flatMap(
    (file) => [file, readFileSync(path.join(dir, file), 'utf8')],
  );
}
