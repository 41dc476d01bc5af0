import { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { API } from 'typescript-native/unstable/sync';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { load } from '../load';
import { useTestFolder } from '../../shared/node/test-folder.fixture';
import { createNativeCompiler, type NativeCompiler, type NativeInput } from './native-compiler';

let compiler: NativeCompiler;
/** What only exists in memory: it stands above the disk. */
let texts: Map<string, string>;
const { at, write } = useTestFolder('native');

beforeEach(() => {
  texts = new Map();
  write('tsconfig.json', JSON.stringify({ compilerOptions: { strict: true, types: [], lib: ['es2022'] } }));
  compiler = createNativeCompiler(at('tsconfig.json'), { noEmit: true, module: 199, moduleResolution: 99 });
});
afterEach(() => compiler.close());

/** Tells the compiler of files, each with its text as its version. */
function update(
  files: Record<string, string>,
  virtual?: NativeInput['virtual'],
  roots = Object.keys(files),
): void {
  texts = new Map(Object.entries(files).map(([file, text]) => [at(file), text]));
  const current = texts;
  compiler.update({
    roots: roots.map(at),
    versions: current,
    readText: (file) => current.get(file),
    virtual,
  });
}
const check = (file: string) =>
  compiler
    .check(at(file), texts.get(at(file)) ?? '')
    .map(({ line, column, length, code }) => [line, column, length, code]);

describe('the native compiler', () => {
  it('tells syntax and types, by line, column and length, whatever ends the lines', () => {
    const files = {
      'a.ts': 'export const a: number = "x";\n',
      'b.ts': '\r\nexport const b: number\r\n  = "x";\rlet c = ;\u2028c.d;',
    };
    for (const [file, text] of Object.entries(files)) write(file, text);
    update(files);
    expect(check('a.ts')).toEqual([[1, 14, 1, 2322]]);
    expect(check('b.ts')).toEqual([
      [4, 9, 1, 1109],
      [2, 14, 1, 2322],
    ]);
  });

  it('tells the reasons of a message below it, each further in', () => {
    const text = 'export const a: { b: { c: number } } = { b: { c: 1 } } as { b: { c: string } };\n';
    write('a.ts', text);
    update({ 'a.ts': text });
    const [message] = compiler.check(at('a.ts'), text);
    expect(message?.text.split('\n').map((line) => /^ */.exec(line)?.[0].length)).toEqual([0, 2, 4]);
  });

  it('follows what changes, comes and goes', () => {
    const a = "import { b } from './b.js';\nexport const a: number = b;\n";
    write('a.ts', a);
    write('b.ts', 'export const b = 1;\n');
    update({ 'a.ts': a, 'b.ts': 'export const b = 1;\n' });
    expect(check('a.ts')).toEqual([]);

    update({ 'a.ts': a, 'b.ts': 'export const b = "x";\n' });
    expect(check('a.ts')).toEqual([[2, 14, 1, 2322]]);
    update({ 'a.ts': `${a}b.c;\n`, 'b.ts': 'export const b = 2;\n' });
    expect(check('a.ts')).toEqual([[3, 3, 1, 2339]]);

    rmSync(at('b.ts'));
    update({ 'a.ts': a });
    expect(check('a.ts')).toEqual([[1, 19, 8, 2307]]);
    write('b.ts', 'export const b = 3;\n');
    write('c.ts', 'export const c: string = 1;\n');
    update({ 'a.ts': a, 'b.ts': 'export const b = 3;\n', 'c.ts': 'export const c: string = 1;\n' });
    expect(check('a.ts')).toEqual([]);
    expect(check('c.ts')).toEqual([[1, 14, 1, 2322]]);
    update({ 'a.ts': a, 'b.ts': 'export const b = 3;\n', 'c.ts': 'export const c: string = 1;\n' });
    expect(check('a.ts')).toEqual([]);
  });

  it('finds files and folders that only exist in memory, from when there are some', () => {
    write('a.ts', 'export const a = 1;\n');
    update({ 'a.ts': 'export const a = 1;\n' });
    expect(check('a.ts')).toEqual([]);
    const virtual = {
      files: new Set([at('.fences/x/b.ts'), at('.fences/x/c.ts')]),
      folders: new Set([at('.fences'), at('.fences/x')]),
    };
    const files = {
      'a.ts': 'export const a = 1;\n',
      '.fences/x/b.ts':
        "import { a } from '../../a.js';\nimport { c } from './c.js';\nexport const b: string = a + c;\n",
      '.fences/x/c.ts': 'export const c = 2;\n',
    };
    update(files, virtual);
    expect(check('.fences/x/b.ts')).toEqual([[3, 14, 1, 2322]]);
    update({ ...files, '.fences/x/c.ts': 'export const c = "x";\n' }, virtual);
    expect(check('.fences/x/b.ts')).toEqual([]);

    // The disk is there as before, with what it lacks.
    write('d.tsx', 'export const d = 1;\n');
    const e = "import './none.js';\nimport './b.js';\nimport './d.js';\n";
    update({ ...files, 'd.tsx': 'export const d = 1;\n', 'e.ts': e }, virtual);
    expect(check('e.ts')).toEqual([
      [1, 8, 11, 2882],
      [2, 8, 8, 2882],
      [3, 8, 8, 6142],
    ]);
  });

  it('begins again after it was closed, and says when there is nothing to ask', () => {
    const text = 'export const a: number = "x";\n';
    write('a.ts', text);
    expect(() => compiler.check(at('a.ts'), text)).toThrow('lost its project');
    update({ 'a.ts': text });
    compiler.close();
    compiler.close();
    expect(() => compiler.check(at('a.ts'), text)).toThrow('lost its project');
    update({ 'a.ts': text });
    expect(check('a.ts')).toEqual([[1, 14, 1, 2322]]);
  });

  it('is told no more than what has changed', () => {
    const { API: Server } = load('typescript-native/unstable/sync') as { API: typeof API };
    const told = vi.spyOn(Server.prototype, 'updateSnapshot');
    const killed = vi.spyOn(ChildProcess.prototype, 'kill');
    const closed = vi.spyOn(Server.prototype, 'close');
    const name = (file: string | { readonly uri: string }) =>
      path.basename(typeof file === 'string' ? file : file.uri);
    /** What each message to the compiler was about: `+` what came, `-` what went. */
    const changes = (...args: Parameters<typeof update>) => {
      told.mockClear();
      update(...args);
      return told.mock.calls.map(([params]) => {
        const made = params && 'fileChanges' in params ? params.fileChanges : undefined;
        if (!made || !('changed' in made)) return 'start';
        const { changed = [], created = [], deleted = [] } = made;
        const named = [
          ...changed.map(name),
          ...created.map((file) => `+${name(file)}`),
          ...deleted.map((file) => `-${name(file)}`),
        ];
        return named.join(' ');
      });
    };
    try {
      const project = '.verify~tsconfig.json';
      const roots = ['a.ts'];
      expect(changes({ 'a.ts': '1', 'b.ts': '1' }, undefined, roots)).toEqual(['start']);
      expect(changes({ 'a.ts': '1', 'b.ts': '1' }, undefined, roots)).toEqual([]);
      expect(changes({ 'a.ts': '1', 'b.ts': '2' }, undefined, roots)).toEqual(['b.ts']);
      expect(changes({ 'a.ts': '2', 'b.ts': '3' }, undefined, roots)).toEqual(['a.ts', 'b.ts']);
      expect(changes({ 'a.ts': '3', 'b.ts': '4' })).toEqual([`a.ts b.ts ${project}`]);
      expect(changes({ 'a.ts': '4', 'b.ts': '5', 'c.ts': '1' }, undefined, ['a.ts', 'b.ts'])).toEqual([
        'a.ts b.ts +c.ts',
      ]);
      expect(changes({ 'a.ts': '5', 'b.ts': '6' })).toEqual(['a.ts b.ts -c.ts']);
      expect(closed).not.toHaveBeenCalled();

      const virtual = { files: new Set<string>(), folders: new Set<string>() };
      expect(changes({ 'a.ts': '1' }, virtual)).toEqual(['start']);
      expect(closed).toHaveBeenCalledOnce();
      expect(killed).toHaveBeenCalledWith('SIGKILL');
      expect(changes({ 'a.ts': '2' }, virtual)).toEqual(['a.ts']);
      expect(changes({ 'a.ts': '3' })).toEqual(['a.ts']);
      expect(closed).toHaveBeenCalledOnce();
    } finally {
      vi.restoreAllMocks();
    }
  });

  it.each([undefined, '300'])('leaves the environment as it was: GOGC=%s', (value) => {
    const before = process.env['GOGC'];
    if (value === undefined) delete process.env['GOGC'];
    else process.env['GOGC'] = value;
    try {
      update({});
      expect(process.env['GOGC']).toBe(value);
      expect('GOGC' in process.env).toBe(value !== undefined);
    } finally {
      if (before === undefined) delete process.env['GOGC'];
      else process.env['GOGC'] = before;
    }
  });
});
