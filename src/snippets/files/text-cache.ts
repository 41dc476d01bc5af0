import { readFileSync } from 'node:fs';
import { fileStamp } from '../../shared/node/file-stamp';

/** A file's text with a version that changes exactly when the text may have changed. */
export interface CachedText {
  readonly text: string;
  /** The file's stamp, which is known without reading the file. */
  readonly version: string;
}

/**
 * Keeps the texts of project files. Within one generation a file is looked at once; `nextGeneration` makes every
 * file be looked at again, and only those that changed be read again.
 */
export function createTextCache() {
  const known = new Map<string, CachedText & { generation: number }>();
  const missing = new Map<string, number>();
  let generation = 0;

  return {
    /** Forgets what was said about files being unchanged. */
    nextGeneration(): void {
      generation += 1;
    },
    /** @returns `undefined` when the file cannot be read as a file */
    read(file: string): CachedText | undefined {
      const entry = known.get(file);
      if (entry?.generation === generation) return entry;
      if (missing.get(file) === generation) return undefined;
      const version = fileStamp(file);
      if (version === undefined) {
        known.delete(file);
        missing.set(file, generation);
        return undefined;
      }
      if (entry?.version === version) {
        entry.generation = generation;
        return entry;
      }
      const fresh = { text: readFileSync(file, 'utf8'), version, generation };
      known.set(file, fresh);
      return fresh;
    },
  };
}

export type TextCache = ReturnType<typeof createTextCache>;
