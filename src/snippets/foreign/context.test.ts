import { describe, expect, it } from 'vitest';
import type { Compiler } from '../check';
import { createContext, type Documentation, type Supply } from './context';
import { pageOf, unitsOf } from './unit.fixture';

/** Pages by name, source files by absolute path, and what packages export. */
interface Given {
  readonly pages: Readonly<Record<string, string>>;
  readonly sources?: Readonly<Record<string, string | undefined>>;
  readonly packages?: Readonly<Record<string, readonly string[]>>;
}

/** What is supplied to the fence of a page, the first by default; and how often packages were looked into. */
function search({ pages, sources = {}, packages = {} }: Given) {
  const byPage = new Map(
    Object.entries(pages).map(([page, text]) => [`/root/${page}`, unitsOf(text, { page: `/root/${page}` })]),
  );
  const looked: string[] = [];
  const read: string[] = [];
  const compiler: Pick<Compiler, 'exportsOf'> = {
    exportsOf(_, specifier) {
      looked.push(specifier);
      return [...(packages[specifier] ?? [])];
    },
  };
  const docs: Documentation = {
    unitsOf: (page) => byPage.get(page) ?? [],
    units: [...byPage.values()].flat(),
    sources: Object.keys(sources),
    // The search asks it for nothing else.
    compiler: compiler as Compiler,
    readText(file) {
      read.push(file);
      return sources[file];
    },
    nameOf: (file) => file.replace('/root/', ''),
  };
  const supply = createContext(docs);
  return {
    looked,
    read,
    find: (name: string, { page = 'a.md', fence = 0, isDistinct = true } = {}): Supply | undefined => {
      const unit = byPage.get(`/root/${page}`)?.[fence];
      if (!unit) throw new Error('the page has no such fence');
      return supply(unit, { name, isDistinct });
    },
  };
}

const placeOf = (supply: Supply | undefined) =>
  supply && `${supply.origin.place.file}:${supply.origin.place.line}`;

describe('a name is taken', () => {
  it('from the nearest fence that declares it', () => {
    const page = pageOf('const a = 1;', 'const a = 2;', 'a;', 'const a = 3;');
    expect(search({ pages: { 'a.md': page } }).find('a', { fence: 2 })).toEqual({
      name: 'a',
      statement: "import { a } from 'fence:-root-a.md-1';",
      origin: {
        place: { file: 'a.md', line: 5, column: 1 },
        message: '"a" is taken from this fence',
      },
    });
  });

  it('from a fence that imports it', () => {
    const page = pageOf('a;', "import { b as a } from 'x';");
    expect(search({ pages: { 'a.md': page } }).find('a')).toEqual({
      name: 'a',
      statement: 'import { b as a } from "x";',
      origin: {
        place: { file: 'a.md', line: 5, column: 1 },
        message: '"a" is taken from "x", which this fence imports',
      },
    });
  });

  it('from a fence of the page, though other pages import another', () => {
    const pages = {
      'a.md': pageOf('a;', "import { a } from './x';"),
      'b.md': pageOf("import { a } from 'y';"),
    };
    expect(search({ pages }).find('a')?.statement).toBe('import { a } from "./x";');
  });

  it('from a file of a fence that is not its last', () => {
    const code = "// @filename: a.ts\nimport { a } from 'x';\n// @filename: b.ts\nconst b = 1;";
    const { find } = search({ pages: { 'a.md': pageOf('a;', code) } });
    expect(find('a')?.statement).toBe('import { a } from "x";');
    expect(find('b')?.statement).toBe("import { b } from 'fence:-root-a.md-1';");
  });

  it('from a fence that makes it of another module', () => {
    const { find } = search({ pages: { 'a.md': pageOf('A;', "export * as A from './a';") } });
    expect(find('A')?.statement).toBe("import { A } from 'fence:-root-a.md-1';");
  });

  it('but not from a fence that does not parse, nor from itself', () => {
    const { find } = search({ pages: { 'a.md': pageOf('const b = 1; b;', 'const a = 1; (') } });
    expect(find('a')).toBeUndefined();
    expect(find('b')).toBeUndefined();
  });
});

describe('a name that other pages import', () => {
  const first = pageOf('a;');

  it('is taken from there when they agree', () => {
    const given = { 'a.md': first, 'b.md': pageOf("import { a } from 'x';", "import { a, b } from 'x';") };
    const found = search({ pages: given }).find('a', { isDistinct: false });
    expect(found?.statement).toBe('import { a } from "x";');
    expect(placeOf(found)).toBe('b.md:1');
  });

  it('is not when they do not', () => {
    const given = { 'a.md': first, 'b.md': pageOf("import { a } from 'x';", "import { a } from 'y';") };
    expect(search({ pages: given }).find('a')).toBeUndefined();
  });

  it('nor when it comes from a path, which means another file there', () => {
    const given = { 'a.md': first, 'b.md': pageOf("import { a } from './x';") };
    expect(search({ pages: given }).find('a')).toBeUndefined();
  });

  it('nor when they only declare it', () => {
    expect(search({ pages: { 'a.md': first, 'b.md': pageOf('const a = 1;') } }).find('a')).toBeUndefined();
  });
});

describe('a name that a package of the page exports', () => {
  const page = pageOf('A;', "import { b } from 'x';\nimport { c } from 'y';\nimport { d } from './z';");

  it('is taken from there', () => {
    const { find, looked } = search({ pages: { 'a.md': page }, packages: { x: ['A', 'b'], y: ['c'] } });
    const found = find('A');
    expect(found?.statement).toBe('import { A } from "x";');
    expect(placeOf(found)).toBe('a.md:5');
    expect(looked).toEqual(['x', 'y']);
    find('B');
    // A package is looked into once.
    expect(looked).toEqual(['x', 'y']);
  });

  it('is taken once, however often the package is imported', () => {
    const twice = pageOf('A;', "import { b, c } from 'x';", "import { d } from 'x';");
    const found = search({ pages: { 'a.md': twice }, packages: { x: ['A'] } }).find('A');
    expect(placeOf(found)).toBe('a.md:5');
  });

  it.each([
    ['when two do', { x: ['A'], y: ['A'] }],
    ['when none does', { x: ['B'], y: ['c'] }],
    ['when only a path does', { './z': ['A'] }],
  ])('is not %s', (_, packages) => {
    expect(search({ pages: { 'a.md': page }, packages }).find('A')).toBeUndefined();
  });

  it('is not when it looks like a variable of the writer', () => {
    const { find, looked } = search({ pages: { 'a.md': page }, packages: { x: ['A'] } });
    expect(find('A', { isDistinct: false })).toBeUndefined();
    expect(looked).toEqual([]);
  });

  it('is not when another page imports the package', () => {
    const pages = { 'a.md': pageOf('A;'), 'b.md': page };
    expect(search({ pages, packages: { x: ['A'] } }).find('A')).toBeUndefined();
  });
});

describe('a name that a source file exports', () => {
  const pages = { 'a.md': pageOf('A;') };

  it('is taken from there, and the files are read once', () => {
    const sources = {
      '/root/src/a.ts': 'export class A {}',
      '/root/src/b.ts': 'class A {}',
      '/root/src/c.ts': "import { A } from './a';\nexport { A };",
      '/root/src/d.tsx': 'export const B = () => <b />;',
      '/root/src/gone.ts': undefined,
    };
    const { find, read } = search({ pages, sources });
    expect(find('A')).toEqual({
      name: 'A',
      statement: 'import { A } from "/root/src/a.ts";',
      origin: {
        place: { file: 'src/a.ts', line: 1, column: 1 },
        message: '"A" is taken from this file',
      },
    });
    expect(find('B')?.statement).toBe('import { B } from "/root/src/d.tsx";');
    expect(find('C')).toBeUndefined();
    expect(read).toHaveLength(5);
  });

  it('is taken from the file that makes it of another', () => {
    const sources = {
      '/root/a.ts': 'export const b = 1; export default class C {}',
      '/root/b.ts': "export * as A from './a'; export { default as B } from './a';",
      '/root/c.ts': "export { A, B } from './b';",
    };
    const { find } = search({ pages, sources });
    expect(find('A')?.statement).toBe('import { A } from "/root/b.ts";');
    expect(find('B')?.statement).toBe('import { B } from "/root/b.ts";');
    expect(find('C')).toBeUndefined();
  });

  it('is not when two do', () => {
    const sources = { '/root/a.ts': 'export class A {}', '/root/b.ts': 'export class A {}' };
    expect(search({ pages, sources }).find('A')).toBeUndefined();
  });

  it('is parsed by the ending of its file', () => {
    // With tags, the first is an element that never ends, and takes the export with it.
    const text = 'const b = <c>d;\nexport class A {}';
    expect(search({ pages, sources: { '/root/a.ts': text } }).find('A')).toBeDefined();
    expect(search({ pages, sources: { '/root/a.tsx': text } }).find('A')).toBeUndefined();
  });
});
