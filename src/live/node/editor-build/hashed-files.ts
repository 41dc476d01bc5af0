import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { shortHash } from '../../../shared/node/hash';

/** A folder of files that have a fingerprint of their content in their name, so that a browser keeps them for ever. */
export interface HashedFolder {
  /**
   * Writes a file.
   *
   * @param name - what it is called, without the fingerprint: `typescript.js`
   * @returns its name with it: `typescript.1a2b3c4d.js`
   */
  write(name: string, content: string): string;
  /** Removes what an earlier build left behind. */
  removeOthers(): void;
}

/** Opens such a folder, and makes it where there is none. */
export function openHashedFolder(folder: string): HashedFolder {
  mkdirSync(folder, { recursive: true });
  const written = new Set<string>();
  return {
    write(name, content) {
      const { name: base, ext } = path.parse(name);
      const hashed = `${base}.${shortHash(content)}${ext}`;
      const file = path.join(folder, hashed);
      // Written again it would be the same, and a running server would copy it anew.
      if (!existsSync(file)) writeFileAtomic.sync(file, content);
      written.add(hashed);
      return hashed;
    },
    removeOthers() {
      for (const name of readdirSync(folder)) {
        if (!written.has(name)) rmSync(path.join(folder, name), { recursive: true });
      }
    },
  };
}
