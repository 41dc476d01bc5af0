import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { writeIfChanged } from '../shared/node/write-if-changed';

/**
 * Makes a folder hold exactly the given files. Files whose text is the same stay untouched, so that a bundler's
 * cache and file watchers see only what changed.
 *
 * @param dir - absolute path; created when missing
 * @param files - text by path below `dir`, with `/`
 */
export async function syncFiles(dir: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(dir, { recursive: true });
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const stale = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !files.has(path));
  await Promise.all(stale.map((path) => rm(join(dir, path))));
  for (const [path, text] of files) writeIfChanged(join(dir, path), text);
}
