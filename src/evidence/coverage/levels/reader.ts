import { textHash } from '../../../shared/node/hash';
import { readFileSync, statSync } from 'node:fs';

/** Reads and hashes texts, each again only when its file has changed; `undefined` for what is no file. */
export function createReader() {
  const known = new Map<string, { version: string; text: string; hash: string }>();
  return (file: string): { readonly text: string; readonly hash: string } | undefined => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile()) return undefined;
    const version = `${stat.size}:${stat.mtimeMs}`;
    const entry = known.get(file);
    if (entry?.version === version) return entry;
    const text = readFileSync(file, 'utf8');
    const fresh = { version, text, hash: textHash(text) };
    known.set(file, fresh);
    return fresh;
  };
}
