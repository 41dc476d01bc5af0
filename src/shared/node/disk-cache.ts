import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { shortHash } from './hash';

/** A process that is killed may leave a temporary file behind. It is removed after this time, in milliseconds. */
const LEFTOVER_MS = 60_000;

/**
 * Reads a file that {@link writeCached} wrote.
 *
 * @param version - the version of the code whose results are cached
 * @param reject - receives the reason why an existing file cannot be used: `is damaged`
 * @returns the text; `undefined` for a missing, damaged or outdated file
 */
export function readCached(
  file: string,
  version: string,
  reject: (reason: string) => void,
): string | undefined {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    if (!isMissing(error)) reject(`cannot be read (${messageOf(error)})`);
    return undefined;
  }
  const end = content.indexOf('\n');
  const [sum, ...rest] = content.slice(0, Math.max(0, end)).split(' ');
  const text = content.slice(end + 1);
  if (sum !== shortHash(rest.join(' '), text)) reject('is damaged');
  else if (rest.join(' ') !== version) reject('was written by another version');
  else return text;
  return undefined;
}

/**
 * Writes a text with its checksum, through a temporary file and a rename: a reader sees the old file or the new one.
 *
 * @param version - the version of the code whose results are cached; one line
 * @throws Error when the file cannot be written in full
 */
export function writeCached(file: string, version: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  removeLeftovers(file);
  const content = Buffer.from(`${shortHash(version, text)} ${version}\n${text}`);
  // Without fsync, a power cut may damage the file, which the checksum reveals.
  writeFileAtomic.sync(file, content, { fsync: false });
  // A full disk may accept only a part of a write without an error.
  if (statSync(file).size !== content.length) throw new Error(`${file} was not written in full`);
}

/** Results in a folder, one file for each key. */
export interface DiskCache {
  /** Returns the text that is cached for a key. */
  get(key: string): string | undefined;
  /** Caches a text, and removes the oldest ones beyond the number of results to keep. */
  set(key: string, text: string): void;
}

/**
 * Opens a folder of results that take long to compute. A key names everything that decides its result.
 *
 * @param folder - absolute path; created by the first `set`
 * @param kept - the number of results to keep
 * @param warn - receives a sentence about a file that is damaged and therefore ignored
 */
export function openDiskCache(folder: string, kept: number, warn: (message: string) => void): DiskCache {
  const fileOf = (key: string) => path.join(folder, `${key}.cache`);
  return {
    get: (key) =>
      readCached(fileOf(key), key, (reason) => warn(`${fileOf(key)} ${reason}. It is created again.`)),
    set(key, text) {
      writeCached(fileOf(key), key, text);
      const ages = readdirSync(folder)
        .filter((name) => name.endsWith('.cache'))
        .map((name) => ({ name, time: timeOf(path.join(folder, name)) }))
        .sort((a, b) => b.time - a.time);
      for (const { name } of ages.slice(kept)) rmSync(path.join(folder, name), { force: true });
    },
  };
}

function removeLeftovers(file: string): void {
  const folder = path.dirname(file);
  for (const entry of readdirSync(folder)) {
    if (!entry.startsWith(`${path.basename(file)}.`)) continue;
    const leftover = path.join(folder, entry);
    const stat = statSync(leftover, { throwIfNoEntry: false });
    if (stat && Date.now() - stat.mtimeMs > LEFTOVER_MS) rmSync(leftover, { force: true });
  }
}

const timeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
