import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestFolder } from '../../shared/node/test-folder.fixture';
import { compileUnits } from './compile-units';
import { openFolders } from './open-folder';
import { pageOf, unitsOf } from './unit.fixture';

const { at, write } = useTestFolder('compile-units');

beforeEach(() => {
  const compilerOptions = {
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    types: [],
    skipLibCheck: true,
  };
  write('tsconfig.json', JSON.stringify({ compilerOptions, files: [] }));
  write('docs/a.md', '');
});

/** Compiles a page with one fence for each code. */
function compile(codes: readonly string[], assumeContext = true) {
  const units = unitsOf(pageOf(...codes), { page: at('docs/a.md'), home: at('.'), isLenient: assumeContext });
  const folders = openFolders({ docs: at('docs'), tsconfig: at('tsconfig.json'), examples: at('src') });
  const compiled = compileUnits(units, folders, assumeContext, (file) => path.relative(at('.'), file));
  return {
    ...compiled,
    units,
    /** Of each unit: the names that were supplied, and the codes of its messages. */
    names: units.map((unit) => (compiled.supplies.get(unit) ?? []).map(({ name }) => name)),
    codes: units.map((unit) => unit.files.flatMap((file) => compiled.check(file).map(({ code }) => code))),
  };
}

describe('a name that a fence lacks', () => {
  beforeEach(() => write('src/none.ts', 'export {};'));

  it('comes from a fence that declares it, with its type', () => {
    const { names, codes } = compile(['const here = 1;', 'export const text: string = here;']);
    expect(names).toEqual([[], ['here']]);
    expect(codes).toEqual([[], [2322]]);
  });

  it('is not supplied where nothing is assumed', () => {
    const { names, codes } = compile(['const here = 1;', 'export const text: string = here;'], false);
    expect(names).toEqual([[], []]);
    expect(codes).toEqual([[], [2304]]);
  });

  it('is supplied once, however often it is used', () => {
    expect(compile(['const here = 1;', 'export const sum = here + here;\nvoid here;']).names[1]).toEqual([
      'here',
    ]);
  });

  it('is no member that is not there', () => {
    const { names, codes } = compile(['const size = 1;', 'export const x = { a: 1 }.size;']);
    expect(names).toEqual([[], []]);
    expect(codes).toEqual([[], [2339]]);
  });
});

describe('what a supplied name needs', () => {
  beforeEach(() => write('src/none.ts', 'export {};'));

  it('is looked for as well, and what was found before stays', () => {
    const { names, codes } = compile([
      'const a = 1;',
      'const b = a;',
      'const c = b;',
      'export const d: string = c;',
    ]);
    expect(names).toEqual([[], ['a'], ['b'], ['c']]);
    expect(codes.at(-1)).toEqual([2322]);
  });
});

describe('an export of the examples', () => {
  beforeEach(() => {
    write(
      'src/a.ts',
      'export const limit = 1;\nexport function start() {}\nexport class Box {}\nexport function mark(_: unknown, __: unknown) {}',
    );
  });

  it.each([
    ['a type or class', 'export const box = new Box();', 'Box'],
    ['what is called', 'start();', 'start'],
    ['what is called with type arguments', 'start<string>();', 'start'],
    ['a decorator', '@mark\nexport class Own {}', 'mark'],
  ])('is meant by %s', (_, code, name) => {
    expect(compile([code]).names).toEqual([[name]]);
  });

  it('is not meant by a small name that may be anything', () => {
    const { names, codes } = compile(['export const x = limit;']);
    expect([names, codes]).toEqual([[[]], [[2304]]]);
  });
});

describe('what an import was taken for', () => {
  it('is a file of the examples, a fence, or nothing', () => {
    write('src/deep/a.ts', 'export const a = 1;');
    const text = `\`\`\`ts title="b.ts"\nexport const b = 1;\n\`\`\`\n\n${pageOf("import { a } from './a';\nimport { b } from './b';\nimport { c } from './c';")}`;
    const units = unitsOf(text, { page: at('docs/a.md'), home: at('.'), isLenient: true });
    const folders = openFolders({ docs: at('docs'), tsconfig: at('tsconfig.json'), examples: at('src') });
    const { check, takenFor } = compileUnits(units, folders, true, (file) => file);
    const file = units[1]?.files[0];
    if (!file) throw new Error('the page has no second fence');
    expect(check(file).map(({ code }) => code)).toEqual([2307]);
    expect(takenFor(file, './a')).toEqual({ file: at('src/deep/a.ts') });
    expect(takenFor(file, './b')).toEqual({ unit: units[0] });
    expect(takenFor(file, './c')).toBeUndefined();
  });
});
