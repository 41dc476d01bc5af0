import path from 'node:path';
import * as z from 'zod';
import { readCached, writeCached } from '../../shared/node/disk-cache';
import { fileStamp } from '../../shared/node/file-stamp';

/** A place for results that are costly to find again, kept between runs. */
export interface Store {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  /** Writes what is new to disk, for other processes and later ones. */
  save(): void;
  /** Sentences about a file that could not be used or written, each told once. */
  takeNotes(): string[];
}

/** Each value with the time it was last asked for, in milliseconds since 1970. */
const body = z.record(z.string(), z.tuple([z.number(), z.unknown()]));
type Entries = Map<string, [usedAt: number, value: unknown]>;

/** How many entries that a run did not ask for are kept, for each one that it did: other branches, undone edits. */
const KEPT_UNUSED = 3;
const KEPT_UNUSED_MIN = 1_000;

/**
 * A store in one file, which is read when the store is created. A file that is damaged or written by another version is
 * reported, and replaced by the next `save`.
 *
 * @param file absolute path; its folder is made when it is first written
 * @param version of the code whose results are kept
 * @param now the time, in milliseconds since 1970
 */
export function createStore(file: string, version: string, now: () => number = Date.now): Store {
  const notes: string[] = [];
  const name = path.basename(file);
  let stamp = fileStamp(file);
  const entries: Entries = read(file, version, (reason) => notes.push(`${name} ${reason}: it is made anew`));
  const used = new Set<string>();
  let isChanged = notes.length > 0;

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry) used.add(key);
      return entry?.[1];
    },
    set(key, value) {
      entries.set(key, [now(), value]);
      used.add(key);
      isChanged = true;
    },
    save() {
      if (!isChanged) return;
      isChanged = false;
      for (const [key, entry] of entries) if (used.has(key)) entry[0] = now();
      // What another process has written since is kept as well; both were right.
      const isKnown = fileStamp(file) === stamp;
      const others: Entries = isKnown ? new Map<never, never>() : read(file, version, () => undefined);
      for (const [key, entry] of others) if (!entries.has(key)) entries.set(key, entry);
      for (const key of findSurplus(entries, used)) entries.delete(key);
      try {
        writeCached(file, version, JSON.stringify(Object.fromEntries(entries)));
        stamp = fileStamp(file);
      } catch (error) {
        notes.push(`${name} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
    takeNotes: () => notes.splice(0),
  };
}

/** A store that forgets at the end of the process. */
export function createMemoryStore(): Store {
  const entries = new Map<string, unknown>();
  return {
    get: (key) => entries.get(key),
    set: (key, value) => void entries.set(key, value),
    save: () => undefined,
    takeNotes: () => [],
  };
}

function read(file: string, version: string, reject: (reason: string) => void): Entries {
  const text = readCached(file, version, reject);
  if (text === undefined) return new Map();
  const parsed = body.safeParse(parseJson(text)).data;
  if (!parsed) reject('is damaged');
  return new Map(Object.entries(parsed ?? {}));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function findSurplus(entries: Entries, used: ReadonlySet<string>): string[] {
  const unused = [...entries].filter(([key]) => !used.has(key)).sort(([, [a]], [, [b]]) => b - a);
  return unused.slice(Math.max(KEPT_UNUSED_MIN, used.size * KEPT_UNUSED)).map(([key]) => key);
}
