import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';
import { hash } from './hash';

/** A place for results that are costly to find again, kept between runs. */
export interface Store {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  /** Writes what is new to disk, for other processes and later ones. */
  save(): void;
  /** Sentences about a file that could not be used or written, each told once. */
  takeNotes(): string[];
}

const FORMAT = 'snippet-verdicts';
const header = z.object({ format: z.literal(FORMAT), version: z.string(), sum: z.string() });
/** Each value with the time it was last asked for, in milliseconds since 1970. */
const body = z.record(z.string(), z.tuple([z.number(), z.unknown()]));
type Entries = Map<string, [usedAt: number, value: unknown]>;

/** How many entries that a run did not ask for are kept, for each one that it did: other branches, undone edits. */
const KEPT_UNUSED = 3;
const KEPT_UNUSED_MIN = 1_000;
/** A file that a killed process left half-written is removed after this time, in milliseconds. */
const LEFTOVER_MS = 60_000;

/**
 * A store in one file. Its first line holds the version of who wrote it and a checksum of the rest: a file that was
 * cut off, changed or written by another version is not read but told, and replaced by the next `save`. Writing goes
 * through a temporary file and a rename, so that a reader sees the old file or the new one, and never a part.
 *
 * @param file absolute path; its folder is made when it is first written
 * @param version of the code whose results are kept
 * @param now the time, in milliseconds since 1970
 */
export function createStore(file: string, version: string, now: () => number = Date.now): Store {
  const notes: string[] = [];
  const name = path.basename(file);
  let stamp = stampOf(file);
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
      const isKnown = stampOf(file) === stamp;
      const others: Entries = isKnown ? new Map<never, never>() : read(file, version, () => undefined);
      for (const [key, entry] of others) if (!entries.has(key)) entries.set(key, entry);
      for (const key of findSurplus(entries, used)) entries.delete(key);
      try {
        mkdirSync(path.dirname(file), { recursive: true });
        removeLeftovers(file, now());
        // No fsync: a power cut may cost the file, which the checksum then tells.
        writeFileAtomic.sync(file, serialize(entries, version), { fsync: false });
        stamp = stampOf(file);
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

function serialize(entries: Entries, version: string): string {
  const rest = JSON.stringify(Object.fromEntries(entries));
  return `${JSON.stringify({ format: FORMAT, version, sum: hash(rest) })}\n${rest}`;
}

function read(file: string, version: string, reject: (reason: string) => void): Entries {
  const text = readText(file, reject);
  if (text === undefined) return new Map();
  const end = text.indexOf('\n');
  const rest = text.slice(end + 1);
  const head = header.safeParse(parseJson(text.slice(0, Math.max(0, end)))).data;
  if (!head) reject('is damaged');
  else if (head.version !== version) reject('was written by another version');
  else if (head.sum !== hash(rest)) reject('is damaged');
  else {
    const parsed = body.safeParse(parseJson(rest)).data;
    if (parsed) return new Map(Object.entries(parsed));
    reject('is damaged');
  }
  return new Map();
}

function readText(file: string, reject: (reason: string) => void): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    reject(`cannot be read (${error instanceof Error ? error.message : String(error)})`);
    return undefined;
  }
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

function removeLeftovers(file: string, time: number): void {
  const folder = path.dirname(file);
  for (const entry of readdirSync(folder)) {
    if (!entry.startsWith(`${path.basename(file)}.`)) continue;
    const leftover = path.join(folder, entry);
    const stat = statSync(leftover, { throwIfNoEntry: false });
    if (stat && time - stat.mtimeMs > LEFTOVER_MS) rmSync(leftover, { force: true });
  }
}

/** Changes when the file does; empty while there is none to read, whatever the reason: reading tells which. */
function stampOf(file: string): string {
  try {
    const { ino, size, mtimeMs } = statSync(file);
    return `${ino}:${size}:${mtimeMs}`;
  } catch {
    return '';
  }
}
