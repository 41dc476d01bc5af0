import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileStamp } from '../../shared/node/file-stamp';

import { isProgramFile } from '../../snippets';

export { DEFAULT_OPTIONS, isProgramFile } from '../../snippets';

/** Written by tools, or other packages. */
const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.turbo']);

/** Files below a folder in a stable order, relative to it, with `/`. */
export function listTree(
  folder: string,
  accepts: (file: string) => boolean,
  skipped = new Set(['node_modules']),
): string[] {
  const walk = (below: string): string[] =>
    readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const file = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(file);
      return entry.isFile() && accepts(file) ? [file] : [];
    });
  return walk('').sort();
}

/** The TypeScript files of the example packages, below `examples/`: what the engine compiles. */
export function listExampleFiles(examplesDir: string): string[] {
  return listTree(examplesDir, isProgramFile, SKIPPED);
}

/**
 * Looks at files on disk. A page asks for the same files once for each of its snippets: within `atOnce` each file is
 * looked at once, and work that shall see a change is work that begins after it.
 */
export function createLook() {
  let seen: Map<string, string> | undefined;
  return {
    /** Returns the file's stamp; empty for anything that is not a file. */
    stampOf: (file: string): string => {
      const known = seen?.get(file);
      if (known !== undefined) return known;
      const stamp = fileStamp(file) ?? '';
      seen?.set(file, stamp);
      return stamp;
    },
    /** @param work synchronous; within other such work it is a part of that */
    atOnce: <T>(work: () => T): T => {
      if (seen) return work();
      seen = new Map();
      try {
        return work();
      } finally {
        seen = undefined;
      }
    },
  };
}
