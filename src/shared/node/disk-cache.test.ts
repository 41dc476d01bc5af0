import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDiskCache, readCached, writeCached } from './disk-cache';
import { useTestFolder } from './test-folder.fixture';

const { at, write } = useTestFolder('disk-cache');
const VERSION = 'version one';
const TEXT = 'Ein Müller, "quoted"\nand a second line\n';

function read(file: string, version = VERSION): [text: string | undefined, reasons: string[]] {
  const reasons: string[] = [];
  return [readCached(file, version, (reason) => reasons.push(reason)), reasons];
}

describe('a cached file', () => {
  it('is read as it was written, by the same version only', () => {
    writeCached(at('below/a'), VERSION, TEXT);
    expect(read(at('below/a'))).toEqual([TEXT, []]);
    expect(read(at('below/a'), 'version')).toEqual([undefined, ['was written by another version']]);
    writeCached(at('below/a'), VERSION, '');
    expect(read(at('below/a'))).toEqual(['', []]);
  });

  it('may be missing', () => {
    expect(read(at('none'))).toEqual([undefined, []]);
    expect(read(at('.'))).toEqual([undefined, [expect.stringMatching(/^cannot be read \(EISDIR/)]]);
  });

  it('is damaged when it is cut off, at each place', () => {
    writeCached(at('a'), VERSION, TEXT);
    const whole = readFileSync(at('a'));
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(at('a'), whole.subarray(0, length));
      expect(read(at('a')), `after ${length} bytes`).toEqual([undefined, ['is damaged']]);
    }
  });

  it('is damaged when one byte changes, at each place', () => {
    writeCached(at('a'), VERSION, TEXT);
    const whole = readFileSync(at('a'));
    for (let place = 0; place < whole.length; place++) {
      const changed = Buffer.from(whole);
      changed[place] = (changed[place] ?? 0) ^ 1;
      writeFileSync(at('a'), changed);
      expect(read(at('a')), `byte ${place}`).toEqual([undefined, ['is damaged']]);
    }
  });
});

describe('a disk that accepts only a part', () => {
  afterEach(() => vi.restoreAllMocks());

  it('makes a write fail', () => {
    vi.spyOn(writeFileAtomic, 'sync').mockImplementationOnce((file) => writeFileSync(file, 'half'));
    expect(() => writeCached(at('a'), VERSION, TEXT)).toThrow(`${at('a')} was not written in full`);
    expect(read(at('a'))).toEqual([undefined, ['is damaged']]);
  });
});

describe('temporary files of writers that were killed', () => {
  afterEach(() => vi.useRealTimers());

  it('are removed by the next writer after a minute, and other files are not', () => {
    const [leftover, other, link] = [at('a.111'), at('other.json.1'), at('a.333')];
    for (const [seconds, stays] of [
      [60, true],
      [60.001, false],
    ] as const) {
      for (const name of [leftover, other]) {
        writeFileSync(name, 'half');
        utimesSync(name, 100, 100);
      }
      rmSync(link, { force: true });
      symlinkSync('gone', link);
      vi.useFakeTimers({ toFake: ['Date'], now: (100 + seconds) * 1000 });
      writeCached(at('a'), VERSION, TEXT);
      expect([leftover, other].map((name) => existsSync(name))).toEqual([stays, true]);
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
    }
    expect(read(at('a'))).toEqual([TEXT, []]);
  });
});

describe('a folder of results', () => {
  const open = (kept: number, told: string[] = []) =>
    openDiskCache(at('results'), kept, (message) => told.push(message));
  const files = () => readdirSync(at('results')).sort();

  it('returns what was cached under a key, in this process and in later ones', () => {
    const cache = open(2);
    expect(cache.get('one')).toBeUndefined();
    cache.set('one', TEXT);
    expect([cache.get('one'), open(2).get('one'), open(2).get('two')]).toEqual([TEXT, TEXT, undefined]);
  });

  it('keeps the newest results, and files that are no results', () => {
    write('results/notes.txt', '');
    const cache = open(2);
    for (const [index, key] of ['c', 'a', 'b'].entries()) {
      cache.set(key, key);
      utimesSync(path.join(at('results'), `${key}.cache`), 100 + index, 100 + index);
    }
    expect(files()).toEqual(['a.cache', 'b.cache', 'notes.txt']);
    cache.set('d', 'd');
    expect(files()).toEqual(['b.cache', 'd.cache', 'notes.txt']);
  });

  it('reports a damaged file, and one that is called by another key', () => {
    const told: string[] = [];
    open(2).set('one', TEXT);
    const file = path.join(at('results'), 'one.cache');
    writeFileSync(path.join(at('results'), 'two.cache'), readFileSync(file));
    writeFileSync(file, 'half');
    expect([open(2, told).get('one'), open(2, told).get('two')]).toEqual([undefined, undefined]);
    expect(told).toEqual([
      `${file} is damaged. It is created again.`,
      `${file.replace('one', 'two')} was written by another version. It is created again.`,
    ]);
  });
});
