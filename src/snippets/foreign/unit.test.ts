import { describe, expect, it } from 'vitest';
import { isMeantBy, mainFile, nearestFirst, offeredBy, plainPath, toVirtual } from './unit';
import { pageOf, unitOf, unitsOf } from './unit.fixture';

const filesOf = (code: string, isLenient = false) =>
  unitOf(pageOf(code), { isLenient }).files.map(({ absolute, fragment, lineMap }) => ({
    name: absolute.split('/').at(-1),
    text: fragment.text,
    lineMap,
  }));

describe('the files of a fence', () => {
  it('are one by default', () => {
    expect(filesOf('a();\nb();')).toEqual([{ name: 'fence.ts', text: 'a();\nb();', lineMap: [0, 1] }]);
  });

  it('are those that it names, and the last is meant by others', () => {
    const code = '// @filename: a.ts\na();\n// @filename: b.tsx\nb();';
    expect(filesOf(code)).toEqual([
      { name: 'a.ts', text: 'a();', lineMap: [1] },
      { name: 'b.tsx', text: 'b();', lineMap: [3] },
    ]);
    const unit = unitOf(pageOf(code));
    expect(mainFile(unit)).toBe(unit.files[1]);
    expect(unit.files[1]?.fragment.ending).toBe('tsx');
  });

  it('are one with all of its lines when its cuts do not fit', () => {
    const code = 'a();\n// ---cut-end---\nb();';
    expect(filesOf(code)).toEqual([{ name: 'fence.ts', text: code, lineMap: [0, 1, 2] }]);
  });

  it('are one when it names files without any code', () => {
    const code = '// @filename: a.ts';
    expect(filesOf(code)).toEqual([{ name: 'fence.ts', text: code, lineMap: [0] }]);
  });

  it('lack what a page shows as removed', () => {
    expect(filesOf('a(); // [!code --]\nb(); // [!code --:2]\nc(); // [!code ++]')[0]?.text).toBe(
      '\n\nc(); // [!code ++]',
    );
  });

  it('are parts of something only with leniency', () => {
    expect(filesOf('go(): void {}')[0]?.lineMap).toEqual([0]);
    expect(filesOf('go(): void {}', true)[0]?.lineMap).toEqual([-1, 0, -1, -1]);
    expect(filesOf('// a\n// @filename: a.ts\ngo(): void {}', true)[1]?.lineMap).toEqual([-1, 2, -1, -1]);
  });

  it('end otherwise when there are tags in them', () => {
    expect(filesOf('const a = <b />;', true)[0]?.name).toBe('fence.tsx');
    expect(filesOf('const a = <b />;')[0]?.name).toBe('fence.ts');
  });
});

it('a fence shows the file that its first line names, or else its first comment', () => {
  expect(unitOf('```ts title="a.ts"\n// b.ts\n```').shows).toBe('a.ts');
  expect(unitOf('```ts\n// b.ts\n```').shows).toBe('b.ts');
  expect(unitOf('```ts\nb();\n```').shows).toBeUndefined();
});

it.each([
  ['```ts\na();\n```', []],
  ['```ts errors="2741,2304"\na();\n```', [2741, 2304]],
  ['```ts title="2741"\na();\n```', []],
  ['```ts\n// @errors: 2741 2304\na();\n```', [2741, 2304]],
  ['```ts\n// @noErrors: 2741\na();\n```', [2741]],
  ['```ts errors="1"\n// @errors: 2\na();\n```', [1, 2]],
  ['```ts errors="x 2741"\na();\n```', [2741]],
  ['```ts\n// @noErrors\na();\n```', 'all'],
])('%j expects %j', (text, expected) => {
  expect(unitOf(text).expected).toEqual(expected);
});

it.each([
  ['what it declares', 'const a = 1;\nexport const b = 2;', ['a', 'b']],
  ['what it makes of others', "export * as a from './a';\nexport { c as b } from './c';", ['a', 'b']],
  ['a default', 'export default class A {}', ['A', 'default']],
  ['nothing that it imports', "import { a } from './a';", []],
  ['nothing when it does not parse', 'const a = 1; (', []],
])('others may import from a fence %s', (_, code, expected) => {
  const [file] = unitOf(pageOf(code)).files;
  expect([...(file ? offeredBy(file) : [])]).toEqual(expected);
});

it('other fences of a page come nearest first, those above before those below', () => {
  const [a, b, c, d] = unitsOf(pageOf('a();', 'b();', 'c();', 'd();'));
  if (!a || !b || !c || !d) throw new Error('four fences were written');
  expect(nearestFirst([a, b, c, d], c)).toEqual([b, a, d]);
});

describe('what the compiler gets', () => {
  const textOf = (code: string, context: readonly string[] = [], isLenient = false) => {
    const unit = unitOf(pageOf(code), { isLenient });
    const known = new Map(unit.files.map(({ absolute }) => [absolute, context]));
    const [file] = toVirtual(unit, '/root', known);
    expect(file).toMatchObject({ home: '/root', file: unit.files[0]?.absolute });
    return file?.text;
  };

  it('is the code', () => {
    expect(textOf('a();')).toBe('a();');
  });

  it('with exports of what others may import, and with what it lacks', () => {
    expect(textOf('const a = 1;\nexport const b = 2;\nclass C {}', ["import { d } from 'e';"])).toBe(
      "const a = 1;\nexport const b = 2;\nclass C {}\nexport { a, C };\nimport { d } from 'e';",
    );
  });

  it('and with neither where nothing is hidden or known', () => {
    const unit = unitOf(pageOf('export const a = 1;'));
    expect(toVirtual(unit, '/root', new Map())[0]?.text).toBe('export const a = 1;');
  });

  it('nor where it does not parse', () => {
    expect(textOf('const a = 1; (', ['import "b";'])).toBe('const a = 1; (');
  });
});

it.each([
  ['./a', 'src/a.ts', true],
  ['./a.js', 'src/a.ts', true],
  ['../b/a', 'src/b/a.tsx', true],
  ['./a', 'src/a/index.ts', true],
  ['./a', 'a.d.ts', true],
  ['./a', 'src/ba.ts', false],
  ['./b/a', 'src/a.ts', false],
  ['.', 'src/index.ts', false],
  ['.', '', false],
  ['./', '/.', false],
  ['..', 'src/a/index.ts', false],
])('%s from anywhere may mean %s: %s', (specifier, file, expected) => {
  expect(isMeantBy(specifier, file)).toBe(expected);
});

it.each([
  ['./a/../b.ts', 'b'],
  ['../../a.d.ts', 'a'],
  ['/a.mjs', 'a'],
  ['.', ''],
  ['a.css', 'a.css'],
])('%s is plainly %j', (file, expected) => {
  expect(plainPath(file)).toBe(expected);
});
