import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTextCache, readExample } from '.';
import { fileStamp } from '../../shared/node/file-stamp';
import { listFiles } from '../../shared/node/list-files';

let root = '';
let home = '';

function put(file: string, content: string | Buffer = 'text'): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'files-'));
  home = path.join(root, 'examples');
  put('examples/helpdesk/src/service.ts', 'export const é = 1;\n');
  put('secret.ts');
  put('examples-more/secret.ts');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('readExample', () => {
  it('reads a text, without the mark of its byte order', () => {
    expect(readExample(home, 'helpdesk/src/service.ts')).toEqual({ ok: true, text: 'export const é = 1;\n' });
    put('examples/helpdesk/bom.ts', '\uFEFFa');
    expect(readExample(home, 'helpdesk/bom.ts')).toEqual({ ok: true, text: 'a' });
  });

  it.each([
    ['../secret.ts', 'path-outside', '"../secret.ts" leaves the examples folder'],
    ['helpdesk/../../secret.ts', 'path-outside', 'leaves the examples folder'],
    ['helpdesk/../helpdesk/src/service.ts', 'path-outside', 'leaves the examples folder'],
    ['/etc/hosts', 'path-outside', 'is absolute; paths start below examples/'],
    ['C:/secret.ts', 'path-outside', 'is absolute'],
    ['c:secret.ts', 'path-outside', 'is absolute'],
    ['helpdesk\\src\\service.ts', 'path-outside', 'holds a backslash'],
    ['helpdesk/\0.ts', 'path-outside', 'holds a NUL character'],
    ['helpdesk/node_modules/x/index.ts', 'path-generated', 'lies in "node_modules"'],
    ['helpdesk/dist/index.js', 'path-generated', 'lies in "dist"'],
    ['coverage/index.ts', 'path-generated', 'lies in "coverage"'],
    ['helpdesk//src/service.ts', 'file-missing', 'has an empty or "." segment'],
    ['./helpdesk/src/service.ts', 'file-missing', 'has an empty or "." segment'],
    ['', 'file-missing', 'has an empty or "." segment'],
    ['helpdesk/src/none.ts', 'file-missing', 'there is no file "helpdesk/src/none.ts" below examples/'],
    ['helpdesk/src/service.ts/more', 'file-missing', 'there is no file'],
    [`${'long'.repeat(100)}.ts`, 'file-missing', 'there is no file'],
    ['helpdesk/src', 'file-directory', '"helpdesk/src" is a folder'],
  ])('refuses %j: %s', (file, fault, detail) => {
    const read = readExample(home, file);
    expect(read).toMatchObject({ ok: false, fault });
    expect('detail' in read && read.detail).toContain(detail);
  });

  it.each([
    ['link.ts', '../secret.ts'],
    ['sibling.ts', '../examples-more/secret.ts'],
  ])('refuses %s, a link that leaves the folder', (name, target) => {
    symlinkSync(target, path.join(home, name));
    expect(readExample(home, name)).toMatchObject({
      fault: 'path-outside',
      detail: `"${name}" is a link that leaves the examples folder`,
    });
  });

  it('reads through a link that stays, whatever its target is called', () => {
    symlinkSync('helpdesk', path.join(home, 'desk'));
    expect(readExample(home, 'desk/src/service.ts')).toMatchObject({ ok: true });
  });

  it('refuses links that lead in a circle', () => {
    symlinkSync('b.ts', path.join(home, 'a.ts'));
    symlinkSync('a.ts', path.join(home, 'b.ts'));
    expect(readExample(home, 'a.ts')).toMatchObject({ fault: 'file-missing' });
  });

  it('refuses what is no text', () => {
    put('examples/binary.ts', Buffer.from([0x61, 0, 0x62]));
    put('examples/latin.ts', Buffer.from([0x61, 0xe9, 0x62]));
    expect(readExample(home, 'binary.ts')).toMatchObject({ fault: 'file-binary' });
    expect(readExample(home, 'latin.ts')).toMatchObject({ fault: 'file-encoding' });
  });

  it('passes on what is no fault of the page', () => {
    expect(() => readExample('\0', 'helpdesk/src/service.ts')).toThrow();
  });
});

describe('listFiles', () => {
  it('lists what is accepted, in order, and enters no folder of a tool', () => {
    for (const folder of ['node_modules', 'dist', 'coverage', '.git', '.turbo'])
      put(`examples/helpdesk/${folder}/x.ts`);
    put('examples/helpdesk/a.md');
    put('examples/b.ts');
    put('examples/a.ts');
    put('examples/helpdesk-more/x.ts');
    expect(listFiles(home, (file) => file.endsWith('.ts'))).toEqual([
      'a.ts',
      'b.ts',
      'helpdesk-more/x.ts',
      'helpdesk/src/service.ts',
    ]);
  });

  it('tells of links, and follows none', () => {
    symlinkSync('helpdesk', path.join(home, 'desk'));
    symlinkSync('../secret.ts', path.join(home, 'helpdesk/link.ts'));
    const links: string[] = [];
    const files = listFiles(
      home,
      () => true,
      (file) => links.push(file),
    );
    expect(files).toEqual(['helpdesk/src/service.ts']);
    expect(links).toEqual(['desk', 'helpdesk/link.ts']);
    expect(listFiles(home, () => true)).toEqual(files);
    const more: string[] = [];
    expect(
      listFiles(
        home,
        () => false,
        (file) => more.push(file),
      ),
    ).toEqual([]);
    expect(more).toEqual(links);
  });

  it('finds nothing in a folder that is not there, and passes other errors on', () => {
    expect(listFiles(path.join(home, 'none'), () => true)).toEqual([]);
    expect(() => listFiles(path.join(root, 'secret.ts'), () => true)).toThrow(/ENOTDIR/);
  });
});

describe('the cache of texts', () => {
  const file = () => path.join(home, 'helpdesk/src/service.ts');

  /** Changes a text; what a stat tells changes with it, however fast the test is. */
  function change(text: string, seconds: number): void {
    writeFileSync(file(), text);
    utimesSync(file(), seconds, seconds);
  }

  it('looks at a file once in a generation', () => {
    const cache = createTextCache();
    change('one', 1);
    expect(cache.read(file())).toMatchObject({ text: 'one', version: fileStamp(file()) });
    change('two', 2);
    expect(cache.read(file())?.text).toBe('one');
    cache.nextGeneration();
    expect(cache.read(file())).toMatchObject({ text: 'two', version: fileStamp(file()) });
  });

  it('reads again only what changed', () => {
    const cache = createTextCache();
    change('one', 1);
    const before = cache.read(file());
    cache.nextGeneration();
    expect(cache.read(file())).toBe(before);
    // Looked at in this generation already: another change waits for the next.
    change('two', 2);
    expect(cache.read(file())).toBe(before);
  });

  it('remembers within a generation that a file is missing', () => {
    const cache = createTextCache();
    rmSync(file());
    expect(cache.read(file())).toBeUndefined();
    change('back', 1);
    expect(cache.read(file())).toBeUndefined();
    cache.nextGeneration();
    expect(cache.read(file())?.text).toBe('back');
    rmSync(file());
    cache.nextGeneration();
    expect(cache.read(file())).toBeUndefined();
  });
});
