import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A folder that each test of a file finds empty, and that is gone after it. */
export interface TestFolder {
  /** Absolute path of a file, named below the folder. */
  readonly at: (file: string) => string;
  /** Writes a file, named below the folder, with the folders above it. */
  readonly write: (file: string, text: string) => void;
}

/** @param name that the name of the folder begins with */
export function useTestFolder(name: string): TestFolder {
  let root = '';
  beforeEach(() => {
    // The compilers tell real paths, and the folder for what is temporary may be a link.
    root = realpathSync(mkdtempSync(path.join(tmpdir(), `${name}-`)));
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const at = (file: string) => path.join(root, file);
  return {
    at,
    write(file, text) {
      mkdirSync(path.dirname(at(file)), { recursive: true });
      writeFileSync(at(file), text);
    },
  };
}
