import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNativeCompiler, type NativeCompiler, type NativeInput } from './native';

let root: string;
let compiler: NativeCompiler;
/** What only exists in memory: it stands above the disk. */
let texts: Map<string, string>;
const at = (file: string) => path.join(root, file);

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'native-')));
  texts = new Map();
  write('tsconfig.json', JSON.stringify({ compilerOptions: { strict: true, types: [], lib: ['es2022'] } }));
  compiler = createNativeCompiler(at('tsconfig.json'), { noEmit: true, module: 199, moduleResolution: 99 });
});
afterEach(() => {
  compiler.close();
  rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
}

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
