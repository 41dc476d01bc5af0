import { describe, expect, it } from 'vitest';
import { createResolver } from './resolve-import';
import { pageOf, unitOf, unitsOf } from './unit.fixture';

const SOURCES = [
  '/root/src/main.ts',
  '/root/src/users/users.service.ts',
  '/root/src/users/index.ts',
  '/root/src/users/types.ts',
  '/root/src/posts/types.ts',
  '/root/deep/in/unique.tsx',
];

/** What an import of the page's first fence means, or of one that is no fence. */
function resolve(
  text: string,
  specifier: string,
  { containing, sources = SOURCES }: { containing?: string; sources?: string[] } = {},
) {
  const units = unitsOf(text);
  const [unit, ...peers] = units;
  const main = unit?.files.at(-1);
  if (!unit || !main) throw new Error('a fence was written');
  const resolver = createResolver(
    { base: '/root/src', sources },
    (file) => (unit.files.some(({ absolute }) => absolute === file) ? unit : undefined),
    () => peers,
    (id) => units.find((candidate) => candidate.id === id),
  );
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

  it('by the names that it declares, when no file is', () => {
    const use = "import { b, c } from './gone';";
    expect(resolve(pageOf(use, 'const b = 1;', 'const b = 1, c = 2;'), './gone')).toBe(2);
  });

  it.each([
    ['when two declare them', pageOf("import { b } from './gone';", 'let b = 1;', 'let b = 2;')],
    ['when it lacks one', pageOf("import { b, c } from './gone';", 'let b = 1;')],
    ['when it does not parse', pageOf("import { b } from './gone';", 'let b = 1; (')],
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
