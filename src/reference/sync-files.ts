import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

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
  await Promise.all([...files].map(([path, text]) => writeIfChanged(join(dir, path), text)));
}

/** Writes a file unless it holds that text already. */
export async function writeIfChanged(file: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === text) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
