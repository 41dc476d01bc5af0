import { rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileStamp } from './file-stamp';
import { useTestFolder } from './test-folder.fixture';
import { writeIfChanged } from './write-if-changed';

const { at, write } = useTestFolder('files');

describe('fileStamp', () => {
  it('changes with the size and the time of a file, and stays the same otherwise', () => {
    write('a.txt', 'one');
    utimesSync(at('a.txt'), 100, 100);
    const stamp = fileStamp(at('a.txt'));
    expect(stamp).toBeDefined();
    expect(fileStamp(at('a.txt'))).toBe(stamp);
    write('a.txt', 'three');
    utimesSync(at('a.txt'), 100, 100);
    const longer = fileStamp(at('a.txt'));
    expect(longer).not.toBe(stamp);
    utimesSync(at('a.txt'), 100, 101);
    expect(fileStamp(at('a.txt'))).not.toBe(longer);
  });

  it('is undefined for a folder, a missing file, and a link that leads to itself', () => {
    symlinkSync(at('loop'), at('loop'));
    expect([at('.'), at('none'), at('loop')].map(fileStamp)).toEqual([undefined, undefined, undefined]);
  });
});

describe('writeIfChanged', () => {
  it('creates the file and its folder', () => {
    writeIfChanged(at('below/a.txt'), 'one');
    expect(statSync(at('below/a.txt')).size).toBe(3);
    rmSync(path.dirname(at('below/a.txt')), { recursive: true });
  });

  it('leaves a file with the same text untouched, and replaces another', () => {
    write('a.txt', 'one');
    utimesSync(at('a.txt'), 100, 100);
    writeIfChanged(at('a.txt'), 'one');
    expect(statSync(at('a.txt')).mtimeMs).toBe(100_000);
    writeIfChanged(at('a.txt'), 'two');
    expect(statSync(at('a.txt')).mtimeMs).toBeGreaterThan(100_000);
  });
});
