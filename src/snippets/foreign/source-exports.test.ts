import { describe, expect, it } from 'vitest';
import { createExportLookup } from './source-exports';

/** Whether the first of some files exports a name; and the files that were read. */
function look(files: Readonly<Record<string, string>>, sources = Object.keys(files)) {
  const read: string[] = [];
  const isExported = createExportLookup(sources, (file) => {
    read.push(file);
    return files[file];
  });
  return { read, isExported: (name: string) => isExported(sources[0] ?? '', name) };
}

describe('a file exports', () => {
  const star = "export * from './b';";
  it.each([
    ['what it declares so', { '/a.ts': 'export class A {}' }, 'A', true],
    ['not what it only declares', { '/a.ts': 'class A {}' }, 'A', false],
    ['what it passes on by name', { '/a.ts': "export { A } from './b';" }, 'A', true],
    ['what it passes on as a whole', { '/a.ts': star, '/b.ts': 'export class A {}' }, 'A', true],
    [
      'the same by the ending of its output',
      { '/a.ts': "export * from './b.js';", '/b.ts': 'let a;' },
      'A',
      false,
    ],
    ['the same of a folder', { '/a.ts': star, '/b/index.tsx': 'export class A {}' }, 'A', true],
    ['not what is not there', { '/a.ts': star, '/b.ts': 'export class B {}' }, 'A', false],
    ['not what a folder lacks', { '/a.ts': star, '/b/index.ts': 'export class B {}' }, 'A', false],
    ['not the default of another', { '/a.ts': star, '/b.ts': 'export default class A {}' }, 'default', false],
    ['its own default', { '/a.ts': 'export default class A {}' }, 'default', true],
    ['maybe anything of a package', { '/a.ts': "export * from 'b';", '/b.ts': '' }, 'A', true],
    ['maybe anything of a file that is unknown', { '/a.ts': star }, 'A', true],
    ['nothing when it passes on itself', { '/a.ts': "export * from './a';" }, 'A', false],
    ['nothing in a circle', { '/a.ts': star, '/b.ts': "export * from './a';" }, 'A', false],
    ['a tag, by its ending', { '/a.tsx': 'export const a = <b>c;</b>; export class A {}' }, 'A', true],
  ])('%s', (_, files, name, expected) => {
    expect(look(files).isExported(name)).toBe(expected);
  });

  it('what is looked for beside it, and not beside the first', () => {
    const files = {
      '/a.ts': "export * from './deep/b';",
      '/deep/b.ts': "export * from './c';",
      '/deep/c.ts': 'export class A {}',
      '/c.ts': '',
    };
    expect(look(files).isExported('A')).toBe(true);
  });

  it('nothing when it is gone', () => {
    expect(look({}, ['/gone.ts']).isExported('A')).toBe(false);
  });
});

it('a file is read once', () => {
  const { read, isExported } = look({ '/a.ts': "export * from './b';", '/b.ts': '' });
  isExported('A');
  isExported('B');
  expect(read).toEqual(['/a.ts', '/b.ts']);
});
