import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeCached } from '../../shared/node/disk-cache';
import { createMemoryStore, createStore } from './store';

const VERSION = 'one';
const VERDICT = [[{ line: 1, column: 2, length: 3, code: 2322, text: 'Ein Müller, "quoted"\n' }]];
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'store-'));
  file = path.join(folder, 'cache', 'verdicts.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

function fill(entries: Readonly<Record<string, unknown>>, version = VERSION): void {
  const store = createStore(file, version);
  for (const [key, value] of Object.entries(entries)) store.set(key, value);
  store.save();
  expect(store.takeNotes()).toEqual([]);
}

/** Writes what no store would write, with its right checksum. */
function forge(entries: unknown): void {
  writeCached(file, VERSION, JSON.stringify(entries));
}

describe('a store', () => {
  it('keeps what was saved, and nothing that was not', () => {
    fill({ a: VERDICT, __proto__x: 1 });
    createStore(file, VERSION).set('b', 2);
    const later = createStore(file, VERSION);
    expect([later.get('a'), later.get('__proto__x'), later.get('b'), later.get('toString')]).toEqual([
      VERDICT,
      1,
      undefined,
      undefined,
    ]);
    expect(later.takeNotes()).toEqual([]);
  });

  it('says nothing about a file that is not there', () => {
    expect(createStore(file, VERSION).takeNotes()).toEqual([]);
  });

  it('writes nothing while there is nothing new', () => {
    createStore(file, VERSION).save();
    expect(existsSync(file)).toBe(false);
    fill({ a: 1 });
    const store = createStore(file, VERSION);
    rmSync(file);
    expect(store.get('a')).toBe(1);
    store.save();
    expect(existsSync(file)).toBe(false);
    store.set('b', 2);
    store.save();
    rmSync(file);
    store.save();
    expect(existsSync(file)).toBe(false);
  });
});

describe('entries that a run did not ask for', () => {
  /** Leaves entries of earlier runs, each last asked for at the time that is its number; the oldest first. */
  const leave = (count: number) =>
    forge(Object.fromEntries(Array.from({ length: count }, (_, time) => [`at ${time}`, [time, time]])));
  const kept = (count: number) => {
    const later = createStore(file, VERSION);
    return Array.from({ length: count }, (_, time) => time).filter(
      (time) => later.get(`at ${time}`) === time,
    );
  };

  it('are kept up to a thousand, the last used first', () => {
    leave(1_010);
    const store = createStore(file, VERSION);
    expect(store.get('at 3')).toBe(3);
    store.set('new', 'value');
    store.save();
    expect(kept(1_010)).toEqual([3, ...Array.from({ length: 1_000 }, (_, index) => index + 10)]);
    expect(createStore(file, VERSION).get('new')).toBe('value');
  });

  it('are kept three for each that it did ask for, where those are many', () => {
    leave(1_300);
    const store = createStore(file, VERSION);
    for (let index = 0; index < 400; index++) store.set(`new ${index}`, index);
    store.save();
    expect(kept(1_300)).toEqual(Array.from({ length: 1_200 }, (_, index) => index + 100));
  });

  it('are not those that it asked for in vain', () => {
    leave(1_300);
    const store = createStore(file, VERSION);
    for (let index = 0; index < 400; index++) expect(store.get(`new ${index}`)).toBeUndefined();
    store.set('new', 1);
    store.save();
    expect(kept(1_300)).toHaveLength(1_000);
  });

  it('stay longer when a run asks for them again', () => {
    leave(1_001);
    const first = createStore(file, VERSION, () => 5_000);
    expect(first.get('at 0')).toBe(0);
    first.set('at 1', 1);
    first.save();
    const second = createStore(file, VERSION, () => 6_000);
    second.set('new', 1);
    second.save();
    expect(kept(3)).toEqual([0, 1]);
  });
});

describe('a file that cannot be trusted is told, not read, and replaced by the next save', () => {
  function expectRejected(reason: string): void {
    const store = createStore(file, VERSION);
    expect(store.get('a')).toBeUndefined();
    expect(store.takeNotes()).toEqual([`verdicts.json ${reason}: it is made anew`]);
    expect(store.takeNotes()).toEqual([]);
    store.save();
    expect(createStore(file, VERSION).takeNotes()).toEqual([]);
    store.set('a', 'fresh');
    store.save();
    const later = createStore(file, VERSION);
    expect(later.get('a')).toBe('fresh');
    expect(later.takeNotes()).toEqual([]);
  }

  it('written by another version', () => {
    fill({ a: VERDICT }, 'two');
    expectRejected('was written by another version');
  });

  it.each([
    ['empty', ''],
    ['not JSON', 'verdicts'],
    ['other JSON', '{"a":1}\n{}'],
    ['binary', '\0\u{1F4A9}\n\0'],
  ])('%s', (_, text) => {
    mkdirSync(path.dirname(file));
    writeFileSync(file, text);
    expectRejected('is damaged');
  });

  it.each([
    ['entries without a time', { a: VERDICT }],
    ['entries whose time is none', { a: ['now', VERDICT] }],
    ['no entries', null],
  ])('right by its checksum, with %s', (_, entries) => {
    forge(entries);
    expectRejected('is damaged');
  });
});

describe('a place that cannot be used is told, and costs nothing but the cache', () => {
  it('a folder where the file should be', () => {
    mkdirSync(file, { recursive: true });
    const store = createStore(file, VERSION);
    expect(store.takeNotes()).toEqual([expect.stringMatching(/^verdicts\.json cannot be read \(EISDIR/)]);
    store.set('a', 1);
    store.save();
    expect(store.get('a')).toBe(1);
    expect(store.takeNotes()).toEqual([expect.stringMatching(/^verdicts\.json cannot be written: /)]);
  });

  it('a link that leads to itself', () => {
    mkdirSync(path.dirname(file));
    symlinkSync(file, file);
    expect(createStore(file, VERSION).takeNotes()).toEqual([expect.stringContaining('ELOOP')]);
  });

  it('a file where the folder should be', () => {
    writeFileSync(path.dirname(file), '');
    const store = createStore(file, VERSION);
    store.set('a', 1);
    store.save();
    expect(store.takeNotes().at(-1)).toMatch(/^verdicts\.json cannot be written: /);
  });
});

describe('several processes', () => {
  it('keep what the other has saved meanwhile', () => {
    const [left, right] = [createStore(file, VERSION), createStore(file, VERSION)];
    left.set('left', 1);
    right.set('right', 2);
    left.save();
    right.save();
    const later = createStore(file, VERSION);
    expect([later.get('left'), later.get('right')]).toEqual([1, 2]);
  });

  it('give way to what this one has found', () => {
    const [left, right] = [createStore(file, VERSION), createStore(file, VERSION)];
    left.set('a', 'left');
    left.save();
    right.set('a', 'right');
    right.save();
    expect(createStore(file, VERSION).get('a')).toBe('right');
  });

  it('say nothing of what another has damaged since: it is replaced', () => {
    const store = createStore(file, VERSION);
    store.set('a', 1);
    mkdirSync(path.dirname(file));
    writeFileSync(file, 'damaged');
    store.save();
    expect(store.takeNotes()).toEqual([]);
    expect(createStore(file, VERSION).get('a')).toBe(1);
  });

  it('may save before this one has a file, and after', () => {
    const store = createStore(file, VERSION);
    store.set('a', 1);
    store.save();
    fill({ b: 2 });
    store.set('c', 3);
    store.save();
    const later = createStore(file, VERSION);
    expect([later.get('a'), later.get('b'), later.get('c')]).toEqual([1, 2, 3]);
  });

  it('may be killed while they write', async () => {
    const writer = path.join(import.meta.dirname, 'write-forever.fixture.ts');
    let saves = 0;
    for (let round = 0; round < 8; round++) {
      const child = spawn(process.execPath, ['--import', 'tsx', writer, file, VERSION], { stdio: 'pipe' });
      const ended = once(child, 'exit');
      await once(child.stdout, 'data');
      // Somewhere within a save: each takes a few milliseconds, and the next follows at once.
      await sleep(3 + round * 7);
      child.kill('SIGKILL');
      await ended;
      const store = createStore(file, VERSION);
      expect(store.takeNotes()).toEqual([]);
      const saved = Number(store.get('saves'));
      expect(store.get('text')).toBe(`${saved} `.repeat(100_000));
      saves = Math.max(saves, saved);
    }
    expect(saves).toBeGreaterThan(0);
  }, 60_000);
});

describe('a store in memory', () => {
  it('knows what was set, and writes and tells nothing', () => {
    const store = createMemoryStore();
    store.set('a', VERDICT);
    store.save();
    expect([store.get('a'), store.get('b')]).toEqual([VERDICT, undefined]);
    expect(createMemoryStore().get('a')).toBeUndefined();
    expect(store.takeNotes()).toEqual([]);
  });
});
