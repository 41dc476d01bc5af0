import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '..';
import { useTestFolder } from '../../shared/node/test-folder.fixture';

const FILE = 'examples/desk/src/a.ts';
const { at, write } = useTestFolder('examples');
beforeEach(() => {
  write('package.json', '{}');
  write(
    'examples/tsconfig.base.json',
    JSON.stringify({ compilerOptions: { module: 'nodenext', strict: true, types: [] } }),
  );
  write('examples/desk/package.json', JSON.stringify({ name: 'desk', devDependencies: { vitest: '4' } }));
});

const check = () => createEngine({ root: at('') }).check().problems;
/** The problems of one example file, by name and place. */
function problemsOf(...lines: string[]) {
  write(FILE, `${lines.join('\n')}\n`);
  return check()
    .filter(({ place }) => place.file === FILE)
    .map(({ name, place }) => `${name} ${place.line}:${place.column}+${place.length}`);
}
/** The line of a marker without a name, with the name that would mend it. */
function mended(...lines: string[]) {
  write(FILE, `${lines.join('\n')}\n`);
  return check()
    .filter(({ name }) => name === 'region-unnamed')
    .map(({ fix }) => {
      if (!fix) return undefined;
      const line = lines[fix.place.line - 1] ?? '';
      const at = fix.place.column - 1;
      return line.slice(0, at) + fix.text + line.slice(at + (fix.place.length ?? 0));
    });
}

describe('a marker without a name', () => {
  it('gets that of the only one which lacks a partner on its other side', () => {
    expect(mended('// #region', 'export {};', '// #endregion one')).toEqual(['// #region one']);
    expect(mended('// #region one', 'export {};', '  // #endregion')).toEqual(['  // #endregion one']);
  });

  it('gets none where another could be meant', () => {
    expect(
      mended('// #region a', '// #region b', 'export {};', '// #endregion'),
      'two regions are open',
    ).toEqual([undefined]);
    expect(
      mended('// #region', 'export {};', '// #endregion a', '// #endregion b'),
      'two regions close',
    ).toEqual([undefined]);
    expect(
      mended('// #region', '// #region', 'export {};', '// #endregion a'),
      'two markers lack a name',
    ).toEqual([undefined, undefined]);
  });

  it('gets none from the wrong side', () => {
    expect(mended('// #endregion', 'export {};', '// #region a')).toEqual([undefined]);
    expect(mended('// #endregion a', 'export {};', '// #region')).toEqual([undefined]);
    expect(mended('// #region', 'export {};', '// #region a')).toEqual([undefined]);
    expect(mended('export {};', '// #endregion')).toEqual([undefined]);
    expect(mended('// #endregion a', 'export {};', '// #endregion')).toEqual([undefined]);
  });

  it('is the only one that is mended', () => {
    expect(mended('// #region a', '// #region', 'export {};', '// #endregion b')).toEqual(['// #region b']);
    const fixed = check().filter(({ fix }) => fix);
    expect(fixed.map(({ name }) => name)).toEqual(['region-unnamed']);
  });
});

describe('regions', () => {
  it('that nobody shows are told at their first marker, in its length', () => {
    expect(problemsOf('export class A {', '  // #region a', '  a = 1;', '  // #endregion a', '}')).toEqual([
      'region-unused 2:3+12',
    ]);
  });

  it('that open twice are told where they open again, with the first place', () => {
    expect(problemsOf('// #region a', '// #region a', 'export {};', '// #endregion a')).toContain(
      'region-reopened 2:1+12',
    );
    const reopened = check().find(({ name }) => name === 'region-reopened');
    expect(reopened?.related).toEqual([
      { message: 'opened here', place: { file: FILE, line: 1, column: 1, length: 12 } },
    ]);
    const [unclosed] = problemsOf('// #region a', 'export {};').filter((told) => /unclosed/.test(told));
    expect(unclosed).toBe('region-unclosed 1:1+12');
    expect(check().find(({ name }) => name === 'region-unclosed')).not.toHaveProperty('related');
  });
});

describe('a doc comment', () => {
  const one = ['// #region one', 'export const one = 1;', '// #endregion one'];

  it('shows the regions that it includes, of its own file and of others, several by commas', () => {
    write('examples/desk/src/b.ts', `// #region two\nexport const two = 2;\n// #endregion two\n`);
    expect(problemsOf('/** {@includeCode ./a.ts#one} {@includeCode ./b.ts#two} */', ...one)).toEqual([]);
    expect(check()).toEqual([]);
    write(
      'examples/desk/src/b.ts',
      '// #region two\nexport const two = 2;\n// #endregion two\n// #region three\nexport const three = 3;\n// #endregion three\n',
    );
    expect(
      problemsOf('/** {@includeCode ./a.ts#one}', ' *  {@includeCode ./b.ts#two,three} */', ...one),
    ).toEqual([]);
    expect(check()).toEqual([]);
  });

  it('that asks for what is not there is told where it asks', () => {
    const comment = '/** See {@includeCode ./a.ts#one,gone} */';
    expect(problemsOf(comment, ...one)).toEqual(['region-missing 1:9+30']);
    expect(check()[0]).toMatchObject({
      message: '"desk/src/a.ts" has no region "gone"',
      expected: '"one"',
    });
    expect(problemsOf('/** {@includeCode ./none.ts#one} */', 'export {};')).toEqual(['file-missing 1:5+28']);
    expect(problemsOf('/** {@includeCode ./a.ts#one} */', 'export {};')).toEqual(['region-missing 1:5+25']);
    expect(check()[0]).not.toHaveProperty('expected');
  });

  it('may include a whole file, which is no use of its regions', () => {
    expect(problemsOf('/** {@includeCode ./a.ts} */', ...one)).toEqual(['region-unused 2:1+14']);
    expect(problemsOf('/** {@includeCode ./none.ts} */', 'export {};')).toEqual(['file-missing 1:5+24']);
  });

  it('uses no region but those that it names', () => {
    const two = ['// #region two', 'export const two = 2;', '// #endregion two'];
    expect(problemsOf('/** {@includeCode ./a.ts#one} */', ...one, ...two)).toEqual(['region-unused 5:1+14']);
  });
});

describe('imports', () => {
  const installVitest = () => {
    write('node_modules/vitest/package.json', JSON.stringify({ name: 'vitest', types: 'index.d.ts' }));
    write('node_modules/vitest/index.d.ts', 'export const it: number;\n');
  };

  it('of what only development needs are for tests and for what helps them', () => {
    installVitest();
    const text = "import { it } from 'vitest';\nexport const a = it;\n";
    write('examples/desk/src/a.spec.ts', text);
    write('examples/desk/test/help.ts', text);
    expect(check()).toEqual([]);
    expect(problemsOf(...text.trim().split('\n'))).toEqual(['import-undeclared 1:20+8']);
  });
});

it('a package.json that cannot be used is told once, beside what its files say', () => {
  write('examples/broken/package.json', '{');
  write('examples/broken/src/a.ts', 'export const a: number = "text";\n');
  const found = check();
  expect(found.filter(({ name }) => name === 'package-invalid')).toMatchObject([
    { place: { file: 'examples/broken/package.json', line: 1, column: 1 } },
  ]);
  expect(found.map(({ name }) => name)).toContain('compile-error');
});

it('files that cannot be read are told, and no more is said of them', () => {
  mkdirSync(at('examples/desk/src'), { recursive: true });
  writeFileSync(at(FILE), Buffer.from([0x2f, 0x2f, 0xff, 0xfe, 0x00]));
  expect(new Set(check().map(({ place }) => place.file))).toEqual(new Set([FILE]));
  expect(check()).toHaveLength(1);
});
