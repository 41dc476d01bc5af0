import { rmSync, symlinkSync } from 'node:fs';
import ts from 'typescript';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTextCache } from '../files';
import { useTestFolder } from '../../shared/node/test-folder.fixture';
import { createCompiler, readOptions, type CompilerSettings } from './reference-compiler';
import { virtualPath, type VirtualFile } from './virtual';

const CONFIG = 'tsconfig.json';
const A = 'desk/src/a.ts';
const { at, write } = useTestFolder('compiler');
beforeEach(() => writeConfig({}));

function writeConfig(compilerOptions: object): void {
  write(
    CONFIG,
    JSON.stringify({
      compilerOptions: { module: 'nodenext', strict: true, types: [], lib: ['es2022'], ...compilerOptions },
    }),
  );
}

/** A package that is installed, or a link to one, with one declaration file. */
function install(name: string, text: string, folder = `node_modules/${name}`): void {
  write(`${folder}/package.json`, JSON.stringify({ name, types: 'index.d.ts' }));
  write(`${folder}/index.d.ts`, text);
}

/** A compiler over files on disk, and how often it looked at one of them. */
function open(files: Record<string, string>, settings?: CompilerSettings) {
  const texts = createTextCache();
  const read = vi.spyOn(texts, 'read');
  const compiler = createCompiler(at(CONFIG), texts, settings);
  /** Writes files, as long as they have a text, and makes them the program. */
  const become = (next: Record<string, string>) => {
    for (const [file, text] of Object.entries(next)) write(file, text);
    texts.nextGeneration();
    compiler.setRoots(Object.keys(next).map(at));
  };
  become(files);
  return {
    compiler,
    read,
    become,
    codes: (file: string) => compiler.check(at(file)).map(({ code }) => code),
  };
}
const fenceFile = (fence: string, file: string, text: string): VirtualFile => ({
  home: at('desk/src'),
  file: virtualPath(at('desk/src'), fence, file),
  text,
});

describe('a compiler', () => {
  it('tells syntax and types of one file, by line, column and length', () => {
    const { compiler } = open({ [A]: 'let a: number =\n  "text";\nlet c = ;\n', 'desk/src/b.ts': 'b;\n' });
    expect(
      compiler.check(at(A)).map(({ line, column, length, code }) => [line, column, length, code]),
    ).toEqual([
      [3, 9, 1, 1109],
      [1, 5, 1, 2322],
    ]);
  });

  it('says nothing of a file that is not there, though it was named', () => {
    const { compiler, codes } = open({ [A]: "import { b } from './b.js';\nb;\n" });
    compiler.setRoots([at(A), at('desk/src/b.ts')]);
    expect(codes('desk/src/b.ts')).toEqual([]);
    expect(codes(A)).toEqual([2307]);
    expect(codes('desk/src/c.ts')).toEqual([]);
  });

  it('follows what changes, comes and goes', () => {
    const a = "import { b } from './b.js';\nexport const a: number = b;\n";
    const { codes, become } = open({ [A]: a, 'desk/src/b.ts': 'export const b = 1;\n' });
    expect(codes(A)).toEqual([]);
    become({ [A]: a, 'desk/src/b.ts': 'export const b = "text";\n' });
    expect(codes(A)).toEqual([2322]);
    rmSync(at('desk/src/b.ts'));
    become({ [A]: a });
    expect(codes(A)).toEqual([2307]);
  });

  it('says nothing any more once its memory was given back', () => {
    const { compiler, codes } = open({ [A]: 'a;\n' });
    expect(codes(A)).toEqual([2304]);
    compiler.dispose();
    expect(() => codes(A)).toThrow();
  });
});

describe('an installed package', () => {
  const a = "import { b } from 'lib';\nexport const a: number = b;\n";
  const [number, string] = ['export declare const b: number;\n', 'export declare const b: string;\n'];

  it.each([
    ['is read once', [], []],
    ['is read again where it may change', ['node_modules/lib/index.d.ts'], [2322]],
  ])('%s', (_what, live, codes) => {
    install('lib', number);
    const opened = open({ [A]: a }, { live: live.map(at) });
    expect(opened.codes(A)).toEqual([]);
    install('lib', string);
    opened.become({ [A]: a });
    expect(opened.codes(A)).toEqual(codes);
  });

  it('that is a link to a folder of the project is followed as that is', () => {
    install('lib', number, 'lib');
    write('node_modules/.keep', '');
    symlinkSync(at('lib'), at('node_modules/lib'));
    const { codes, become } = open({ [A]: a });
    expect(codes(A)).toEqual([]);
    install('lib', string, 'lib');
    become({ [A]: a });
    expect(codes(A)).toEqual([2322]);
  });

  it('may declare names for all files, where the config takes what is installed', () => {
    writeConfig({ types: ['*'] });
    install('@types/everywhere', 'declare const everywhere: number;\n');
    const { codes } = open({ [A]: 'export const a = everywhere;\n' });
    expect(codes(A)).toEqual([]);
  });

  it('is looked for once, and not where no folder is', () => {
    const looked = vi.spyOn(ts.sys, 'fileExists');
    try {
      const { codes } = open({ [A]: "import 'none';\n", 'desk/src/b.ts': "import 'none';\n" });
      const tried = () =>
        looked.mock.calls
          .map(([file]) => file)
          .filter((file) => file.startsWith(at('')) && /none/.test(file));
      expect([...codes(A), ...codes('desk/src/b.ts')]).toEqual([2882, 2882]);
      expect(tried()).toEqual([]);
      install('other', '');
      const more = open({ [A]: "import 'none';\n", 'desk/src/b.ts': "import 'none';\n" });
      expect([...more.codes(A), ...more.codes('desk/src/b.ts')]).toEqual([2882, 2882]);
      expect(tried().filter((file) => file.endsWith('none.d.ts'))).toEqual([at('node_modules/none.d.ts')]);
    } finally {
      looked.mockRestore();
    }
  });
});

describe('a fence', () => {
  const main = "import { b } from './b.js';\nimport { c } from './c.js';\nexport const a: number = b + c;\n";
  const b = fenceText('b', '1');

  it('finds what it brings, then what its package has', () => {
    const { compiler } = open({
      'desk/src/b.ts': fenceText('b', '"text"'),
      'desk/src/c.ts': fenceText('c', '1'),
    });
    const files = [fenceFile('one', 'a.ts', main), fenceFile('one', 'b.ts', b)];
    compiler.setVirtual('page', files);
    expect(files.flatMap(({ file }) => compiler.check(file))).toEqual([]);
    compiler.setVirtual('page', files.slice(0, 1));
    expect(compiler.check(files[0]?.file ?? '').map(({ code }) => code)).toEqual([2322]);
    compiler.setVirtual('page', []);
    expect(compiler.check(files[0]?.file ?? '')).toEqual([]);
  });

  it('leaves the program as it is while it stays the same, and only then', () => {
    const { compiler, read } = open({ 'desk/src/c.ts': fenceText('c', '1') });
    const files = [fenceFile('one', 'a.ts', main), fenceFile('one', 'b.ts', b)] as const;
    const isLooked = (next: readonly VirtualFile[]) => {
      compiler.setVirtual('page', files);
      compiler.check(files[0].file);
      read.mockClear();
      compiler.setVirtual('page', next);
      compiler.check(files[0].file);
      return read.mock.calls.length > 0;
    };
    expect(isLooked(files.map((file) => ({ ...file })))).toBe(false);
    expect(isLooked([files[0], { ...files[1], text: fenceText('b', '2') }])).toBe(true);
    expect(isLooked([files[0], fenceFile('one', 'd.ts', b)])).toBe(true);
    expect(isLooked([{ ...files[0], text: `${main}\n` }, files[1]])).toBe(true);
    expect(isLooked([files[0]])).toBe(true);
    expect(isLooked([...files, fenceFile('one', 'd.ts', b)])).toBe(true);
  });

  it('is not looked for among the others by an editor’s question', () => {
    const { compiler, read } = open({ [A]: 'a;\n' });
    expect(compiler.service.getSemanticDiagnostics(at(A))).toHaveLength(1);
    read.mockClear();
    expect(compiler.service.getSemanticDiagnostics(at(A))).toHaveLength(1);
    expect(read).not.toHaveBeenCalled();
  });

  it('finds elsewhere what neither has, whatever the ending of that file', () => {
    const endings = ['.ts', '.tsx', '.d.ts', '.mts', '.d.mts'];
    for (const ending of endings) {
      write(
        `elsewhere/x${ending}`,
        ending.startsWith('.d') ? 'export declare const x: number;' : fenceText('x', '1'),
      );
    }
    const { compiler } = open(
      { [A]: "import '../../elsewhere/x.js';\nimport 'any.ts';\n" },
      {
        resolveElsewhere: (name) => (name.startsWith('any') ? at(`elsewhere/x${name.slice(3)}`) : undefined),
      },
    );
    const texts = endings.map((ending) => `import { x } from 'any${ending}';\nexport const a: string = x;\n`);
    const files = texts.map((text, index) => fenceFile(`f${index}`, 'a.ts', text));
    compiler.setVirtual('page', files);
    // A file of JSX is one wherever it was found, and the config takes none.
    expect(files.map(({ file }) => compiler.check(file).map(({ code }) => code))).toEqual([
      [2322],
      [6142],
      [2322],
      [2322],
      [2322],
    ]);
    // Only fences ask for it.
    expect(compiler.check(at(A)).map(({ line }) => line)).toEqual([2]);
    const program = compiler.service.getProgram();
    const found = program?.getSourceFile(at('elsewhere/x.mts'));
    expect(found && program?.isSourceFileFromExternalLibrary(found)).toBe(false);
  });
});

describe('the exports of a module', () => {
  it('are told by the name that a file imports it by', () => {
    write('desk/src/b.ts', 'export const b = 1;\nexport interface B {}\n');
    write('desk/src/c.ts', 'export const c = 1;\n');
    const { compiler } = open({ [A]: "import './c.js';\nimport './b.js';\nimport './none.js';\n" });
    expect(compiler.exportsOf(at(A), './b.js')).toEqual(['b', 'B']);
    expect(compiler.exportsOf(at(A), './c.js')).toEqual(['c']);
    expect(compiler.exportsOf(at(A), './none.js')).toEqual([]);
    expect(compiler.exportsOf(at(A), './d.js')).toEqual([]);
    expect(compiler.exportsOf(at('desk/src/none.ts'), './b.js')).toEqual([]);
  });
});

it('compilers of one process read the standard library once', () => {
  const [one, two] = [open({ [A]: 'export {};\n' }), open({ [A]: 'export {};\n' })].map(({ compiler }) =>
    compiler.service
      .getProgram()
      ?.getSourceFiles()
      .find(({ fileName }) => fileName.endsWith('lib.es5.d.ts')),
  );
  expect(one).toBeDefined();
  expect(one).toBe(two);
});

describe('the options of a config', () => {
  it('are those for files that it does not list, none of which is written', () => {
    expect(readOptions(at(CONFIG))).toMatchObject({
      strict: true,
      noEmit: true,
      moduleDetection: ts.ModuleDetectionKind.Force,
    });
    write(CONFIG, JSON.stringify({ files: [], compilerOptions: { strict: false } }));
    expect(readOptions(at(CONFIG)).strict).toBe(false);
  });

  it('are refused, with the reason, where the config is wrong or missing', () => {
    writeConfig({ strict: 'very' });
    expect(() => readOptions(at(CONFIG))).toThrow(/tsconfig\.json: .*'strict'/);
    expect(() => readOptions(at('none.json'))).toThrow(/none\.json: .*none\.json/);
  });

  it('are those of who creates the compiler, where that says more', () => {
    const text = 'export const a = (b) => b;\n';
    expect(open({ [A]: text }).codes(A)).toEqual([7006]);
    expect(open({ [A]: text }, { options: { noImplicitAny: false } }).codes(A)).toEqual([]);
  });
});

function fenceText(name: string, value: string): string {
  return `export const ${name} = ${value};\n`;
}
