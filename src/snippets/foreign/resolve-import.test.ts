import { describe, expect, it } from 'vitest';
import { createResolver } from './resolve-import';
import type { ExportLookup } from './source-exports';
import { pageOf, unitOf, unitsOf } from './unit.fixture';

const SOURCES = [
  '/root/src/main.ts',
  '/root/src/users/users.service.ts',
  '/root/src/users/index.ts',
  '/root/src/users/types.ts',
  '/root/src/posts/types.ts',
  '/root/deep/in/unique.tsx',
];

interface Given {
  readonly containing?: string;
  readonly sources?: readonly string[];
  readonly exported?: ExportLookup;
}

/** What an import of the page's first fence means, or of one that is no fence. */
function resolve(
  text: string,
  specifier: string,
  { containing, sources = SOURCES, exported = () => true }: Given = {},
) {
  const units = unitsOf(text);
  const [unit, ...peers] = units;
  const main = unit?.files.at(-1);
  if (!unit || !main) throw new Error('a fence was written');
  const resolver = createResolver({
    base: '/root/src',
    sources,
    exports: exported,
    unitOf: (file) => (unit.files.some(({ absolute }) => absolute === file) ? unit : undefined),
    peersOf: () => peers,
    unitById: (id) => units.find((candidate) => candidate.id === id),
  });
  const found = resolver(specifier, containing ?? main.absolute);
  const peer = units.findIndex(({ files }) => files.at(-1)?.absolute === found);
  return peer < 0 || found === undefined ? found : peer;
}

const PLAIN = pageOf('a();');

describe('a relative import of a fence means', () => {
  it.each([
    ['a file at its path from the base', './main', '/root/src/main.ts'],
    ['a folder with an index', './users', '/root/src/users/index.ts'],
    ['the only file with such an end', './users.service', '/root/src/users/users.service.ts'],
    ['a file outside of the base', '../in/unique', '/root/deep/in/unique.tsx'],
    ['none of two', './types', undefined],
    ['none', './gone', undefined],
    ['no package', 'main', undefined],
  ])('%s', (_, specifier, expected) => {
    expect(resolve(PLAIN, specifier)).toBe(expected);
  });

  it('the file at its path rather than others with such an end', () => {
    const sources = ['/root/src/a/main.ts', '/root/src/main.ts', '/root/src/main/index.ts'];
    expect(resolve(PLAIN, './main', { sources })).toBe('/root/src/main.ts');
  });

  it('the file beside the one that the fence shows', () => {
    expect(resolve('```ts title="posts/a.ts"\na();\n```', './types')).toBe('/root/src/posts/types.ts');
    expect(resolve('```ts title="posts/a.ts"\na();\n```', '../main')).toBe('/root/src/main.ts');
  });

  it('the one from the base when several lie beside files of that name', () => {
    const sources = ['/root/src/x/posts/b.ts', '/root/src/y/posts/b.ts', '/root/src/b.ts'];
    expect(resolve('```ts title="posts/a.ts"\na();\n```', './b', { sources })).toBe('/root/src/b.ts');
  });

  it('nothing in a file that is no fence', () => {
    expect(resolve(PLAIN, './main', { containing: '/root/src/users/index.ts' })).toBeUndefined();
  });
});

describe('of files that fit, those come first that export what is imported', () => {
  /** A page that imports, and which names each file exports. */
  const resolveNames = (
    clause: string,
    exports: Record<string, string>,
    given: Given & { head?: string } = {},
  ) =>
    resolve(`\`\`\`${given.head ?? 'ts'}\nimport ${clause} './types';\n\`\`\``, './types', {
      ...given,
      exported: (file, name) => (exports[file] ?? '').split(' ').includes(name),
    });
  const USERS = '/root/src/users/types.ts';
  const POSTS = '/root/src/posts/types.ts';
  const EXACT = '/root/src/types.ts';
  const sources = [...SOURCES, EXACT];

  it.each([
    ['the one that exports the name', '{ A } from', { [POSTS]: 'A' }, POSTS],
    ['by the name that it has there', '{ A as B } from', { [POSTS]: 'A', [USERS]: 'B' }, POSTS],
    ['the one that exports all names', '{ A, B } from', { [POSTS]: 'A B', [USERS]: 'A' }, POSTS],
    ['the one that exports more of them', '{ A, B, C } from', { [POSTS]: 'A B', [USERS]: 'A' }, POSTS],
    ['the one that exports one of them', '{ A, B, C } from', { [POSTS]: 'B' }, POSTS],
    ['the one with a default', 'A from', { [POSTS]: 'default', [USERS]: 'A' }, POSTS],
    ['none of two that export it', '{ A } from', { [POSTS]: 'A', [USERS]: 'A' }, undefined],
    ['none when neither does', '{ A } from', {}, undefined],
    ['none for all of a module', '* as A from', { [POSTS]: 'A' }, undefined],
  ])('%s', (_, clause, exports, expected) => {
    expect(resolveNames(clause, exports)).toBe(expected);
  });

  it.each([
    ['before the one at the path', '{ A } from', { [POSTS]: 'A' }, POSTS],
    ['but not without need', '{ A } from', { [POSTS]: 'A', [EXACT]: 'A' }, EXACT],
    ['the one at the path when none does', '{ A } from', {}, EXACT],
    ['the one at the path for all of it', '* as A from', { [POSTS]: 'A' }, EXACT],
    ['the one at the path for all of it, whatever others pass on', '* as A from', { [POSTS]: '*' }, EXACT],
    ['the one at the path for its effects', '', { [POSTS]: 'A' }, EXACT],
  ])('%s', (_, clause, exports, expected) => {
    expect(resolveNames(clause, exports, { sources })).toBe(expected);
  });

  it('but a fence that names its folder means the one beside it', () => {
    const inFolder = { head: 'ts title="users/a.ts"' };
    expect(resolveNames('{ A } from', { [POSTS]: 'A' }, inFolder)).toBe(USERS);
    const two = { ...inFolder, sources: [...SOURCES, '/root/src/x/users/types.ts'] };
    expect(resolveNames('{ A } from', { [POSTS]: 'A' }, two)).toBe(POSTS);
    const oneOfTwo = { ...inFolder, sources: [...SOURCES, '/root/src/x/users/types.ts'] };
    expect(resolveNames('{ A } from', { [POSTS]: 'A', '/root/src/x/users/types.ts': 'A' }, oneOfTwo)).toBe(
      '/root/src/x/users/types.ts',
    );
    const alone = { head: 'ts title="a.ts"', sources: [USERS, '/root/lib/types.ts'] };
    expect(resolveNames('{ A } from', { [USERS]: 'A' }, alone)).toBe(USERS);
  });

  it('the one beside it does not come before a fence that has the name, unless the fence names its folder', () => {
    const page = (title: string) =>
      `\`\`\`ts title="${title}"\nimport { A } from './types';\n\`\`\`\n\n${pageOf('class A {}')}`;
    const given = { sources: [USERS], exported: () => false };
    expect(resolve(page('a.ts'), './types', given)).toBe(1);
    expect(resolve(page('users/a.ts'), './types', given)).toBe(USERS);
  });

  it('the only one there is, whatever it exports', () => {
    expect(resolveNames('{ A } from', {}, { sources: [USERS] })).toBe(USERS);
  });
});

describe('another fence is meant', () => {
  it('by its name', () => {
    const [, other] = unitsOf(pageOf('a();', 'b();'));
    expect(resolve(pageOf('a();', 'b();'), `fence:${other?.id}`)).toBe(1);
    expect(resolve(pageOf('a();'), 'fence:gone')).toBeUndefined();
  });

  it('by the file that it shows, before any source file', () => {
    const shows = '```ts title="src/main.ts"\nb();\n```';
    expect(resolve(`${PLAIN}\n\n${shows}`, './main')).toBe(1);
    expect(resolve(`${PLAIN}\n\n${shows}`, './users')).toBe('/root/src/users/index.ts');
    expect(resolve(`${PLAIN}\n\n${pageOf('b();')}`, './gone')).toBeUndefined();
  });

  it('by the file that it shows, when no source file has more of what is imported', () => {
    const page = pageOf("import { b, c } from './main';");
    const shows = (code: string) => `${page}\n\n\`\`\`ts title="src/main.ts"\n${code}\n\`\`\``;
    const exported: ExportLookup = (_, name) => name === 'b' || name === 'c';
    expect(resolve(shows('const b = 1, c = 2;'), './main', { exported })).toBe(1);
    expect(resolve(shows('const b = 1;'), './main', { exported })).toBe('/root/src/main.ts');
    expect(resolve(shows('const b = 1;'), './main', { exported: (_, name) => name === 'c' })).toBe(1);
    expect(resolve(shows('const b = 1; ('), './main', { exported: () => false })).toBe(1);
    const both = `${shows('const b = 1;')}\n\n${pageOf('const b = 1, c = 2;')}`;
    expect(resolve(both, './main', { exported: () => false })).toBe(2);
  });

  it('by the names that it declares, when no file is', () => {
    const use = "import { b, c } from './gone';";
    expect(resolve(pageOf(use, 'const b = 1;', 'const b = 1, c = 2;'), './gone')).toBe(2);
    const renamed = "import { b as c } from './gone';";
    expect(resolve(pageOf(renamed, 'const b = 1;', 'const c = 1;'), './gone')).toBe(1);
    const byDefault = "import b from './gone';";
    expect(resolve(pageOf(byDefault, 'const b = 1;', 'export default class b {}'), './gone')).toBe(2);
  });

  it.each([
    ['when two declare them', pageOf("import { b } from './gone';", 'let b = 1;', 'let b = 2;')],
    ['when it lacks one', pageOf("import { b, c } from './gone';", 'let b = 1;')],
    ['when it does not parse', pageOf("import { b } from './gone';", 'let b = 1; (')],
    ['when its default has another name', pageOf("import b from './gone';", 'export default class C {}')],
    ['when it has the name, and no default', pageOf("import b from './gone';", 'const b = 1;')],
    ['when all of it is meant', pageOf("import * as b from './gone';", 'const b = 1;')],
    [
      'when it has the name under which it is imported',
      pageOf("import { a as b } from './gone';", 'let b = 1;'),
    ],
    ['when nothing is named', pageOf("import './gone';", 'let b = 1;')],
    ['when others import the names', pageOf("import { b } from './other';", 'let b = 1;')],
  ])('but not %s', (_, text) => {
    expect(resolve(text, './gone')).toBeUndefined();
  });

  it('by what the file that imports names, and no other of its fence', () => {
    const files =
      "// @filename: a.ts\nimport { b } from './gone';\n// @filename: c.ts\nimport { d } from './gone';";
    const text = pageOf(files, 'let b = 1;', 'let d = 1;');
    const [first] = unitOf(pageOf(files)).files;
    expect(resolve(text, './gone')).toBe(2);
    expect(resolve(text, './gone', { containing: first?.absolute ?? '' })).toBe(1);
  });
});
