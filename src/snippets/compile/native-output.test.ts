import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFacts } from './facts';
import { toNativeText, toOriginal } from './native-output';
import { virtualPath, type VirtualFile } from './virtual';

const home = path.resolve('/site/examples/desk/src');
const virtualOf = (file: string, text: string): VirtualFile => ({
  home,
  file: virtualPath(home, 'docs-page-mdx-7', file),
  text,
});
/** A fence's file as the native compiler is given it, beside other files of the fence. */
function nativeOf(text: string, file = 'a.ts', others: readonly string[] = []) {
  const virtual = virtualOf(file, text);
  const siblings = new Set([file, ...others].map((name) => virtualOf(name, '').file));
  return toNativeText(virtual, readFacts(virtual.file, text), siblings);
}

describe('a file of a fence, for the native compiler', () => {
  it('asks for a file of the package by the way there', () => {
    expect(nativeOf("import { b } from './b';\nb();").text).toBe("import { b } from '../../b';\nb();");
    expect(nativeOf("import { b } from '../b';", 'modules/a.ts').text).toBe(
      "import { b } from '../../../b';",
    );
    expect(nativeOf("export * from '.';", 'modules/a.ts').text).toBe("export * from '../../../modules';");
  });

  it('asks for packages as it did', () => {
    const text = "import { b } from 'b';\nimport { c } from '@o2s/c';";
    expect(nativeOf(text)).toEqual({ text, edits: [] });
  });

  it.each([
    ['./b', 'b.ts'],
    ['./b', 'b.tsx'],
    ['./b', 'b.d.ts'],
    ['./b', 'b/index.ts'],
    ['./b.js', 'b.ts'],
    ['./b.js', 'b.tsx'],
    ['./b.jsx', 'b.tsx'],
    ['./b.mjs', 'b.mts'],
    ['./b.ts', 'b.ts'],
  ])('asks for %s as it did where the fence brings %s', (specifier, sibling) => {
    const text = `import { b } from '${specifier}';`;
    expect(nativeOf(text, 'a.ts', [sibling]).text).toBe(text);
    expect(nativeOf(text, 'a.ts', ['c.ts']).text).not.toBe(text);
  });

  it('changes each of two imports in one line', () => {
    expect(nativeOf("import b from './b'; import c from './c'; b(c);").text).toBe(
      "import b from '../../b'; import c from '../../c'; b(c);",
    );
  });
});

describe('a specifier that is not written as it reads', () => {
  it('is left alone', () => {
    const text = "import b from './\\x62';\nimport c from './c';";
    expect(nativeOf(text).text).toBe("import b from './\\x62';\nimport c from '../../c';");
  });
});

describe('what the native compiler says of such a file', () => {
  const text = "import b from './b'; import c from './c'; b(c);\nb(1);";
  const native = nativeOf(text);
  const [line = ''] = native.text.split('\n');
  /** A message about a part of the text that the compiler was given. */
  const said = (part: string, about: string = part) => ({
    line: 1,
    column: line.indexOf(part) + 1,
    length: part.length,
    code: 2307,
    text: `Cannot find '${about}'.`,
  });
  const place = (part: string) => ({ line: 1, column: text.indexOf(part) + 1, length: part.length });

  it.each([
    ['before all', 'import b', 'import b'],
    ['of the first', "'../../b'", "'./b'"],
    ['between both', 'import c', 'import c'],
    ['of the second', "'../../c'", "'./c'"],
    ['to the end of the second', "'../../c", "'./c"],
    ['right behind the first', "'; import", "'; import"],
    ['from the first to behind it', "'../../b'; import", "'./b'; import"],
    ['behind both', 'b(c)', 'b(c)'],
  ])('is said of the original, %s', (_where, part, original) => {
    expect(toOriginal(said(part), native)).toMatchObject(place(original));
  });

  it('names what the page names', () => {
    expect(toOriginal(said("'../../c'", '../../c'), native).text).toBe("Cannot find './c'.");
  });

  it.each([3, 80])('stays where it is in another line, at column %i', (column) => {
    const message = { line: 2, column, length: 1, code: 2345, text: 'No.' };
    expect(toOriginal(message, native)).toEqual(message);
  });

  it('is said of the original by what was changed before it in its line, and in no other', () => {
    const before = "import './b';\n".repeat(3);
    const text = `${before}import './b'; import './c'; import './d'; import last from './e';`;
    const [given = ''] = nativeOf(text, 'far/down/a.ts').text.split('\n').slice(3);
    const found = { line: 4, column: given.indexOf('last') + 1, length: 4, code: 2613, text: '' };
    expect(toOriginal(found, nativeOf(text, 'far/down/a.ts'))).toMatchObject({
      column: "import './b'; import './c'; import './d'; import ".length + 1,
      length: 4,
    });
  });
});
