import { describe, expect, it } from 'vitest';
import { isLintComment } from './comment-styles';
import { commentStyleOf, dedent, parseRegions, showFile, showRegion } from '.';

const lines = (...text: string[]) => text.join('\n');
const problemsOf = (...text: string[]) => parseRegions('a.ts', lines(...text)).problems;

/** A region as a page shows it. */
function show(path: string, name: string, ...text: string[]) {
  const file = parseRegions(path, lines(...text));
  return showRegion(file, file.regions.get(name)?.parts ?? []);
}

describe('parseRegions', () => {
  it('finds nested regions, and each part of one that opens several times', () => {
    const { regions, problems, visible } = parseRegions(
      'a.ts',
      lines(
        '// #region outer',
        'one',
        '  // #region inner',
        'two',
        '  // #endregion inner',
        '// #endregion outer',
        'between',
        '//#region outer',
        'three',
        '//#endregion outer',
      ),
    );
    expect(problems).toEqual([]);
    expect([...regions.values()]).toEqual([
      { name: 'inner', parts: [{ first: 4, last: 4, marker: 3 }] },
      {
        name: 'outer',
        parts: [
          { first: 2, last: 5, marker: 1 },
          { first: 9, last: 9, marker: 8 },
        ],
      },
    ]);
    expect(visible.flatMap((isVisible, index) => (isVisible ? [] : [index + 1]))).toEqual([
      1, 3, 5, 6, 8, 10,
    ]);
  });

  it('reads any line ending, with a byte order mark or without', () => {
    const { lines: found, regions } = parseRegions('a.ts', '\uFEFF// #region a\r\none\rtwo\n// #endregion a');
    expect(found).toEqual(['// #region a', 'one', 'two', '// #endregion a']);
    expect(regions.get('a')?.parts).toEqual([{ first: 2, last: 3, marker: 1 }]);
  });

  it('tells each mistake in the markers at its line', () => {
    expect(problemsOf('// #region', 'one', '// #endregion')).toEqual([
      { name: 'region-unnamed', region: '', line: 1 },
      { name: 'region-unnamed', region: '', line: 3 },
    ]);
    expect(problemsOf('// #region a', '// #region a', 'one', '// #endregion a')).toEqual([
      { name: 'region-reopened', region: 'a', line: 2, other: 1 },
    ]);
    expect(problemsOf('one', '// #endregion a')).toEqual([{ name: 'region-unopened', region: 'a', line: 2 }]);
    expect(problemsOf('// #region a', 'one')).toEqual([{ name: 'region-unclosed', region: 'a', line: 1 }]);
  });

  it('tells of a region that shows nothing: no line, blank ones, or only what no page shows', () => {
    const empty = [{ name: 'region-empty', region: 'a', line: 1 }];
    expect(problemsOf('// #region a', '// #endregion a', 'code')).toEqual(empty);
    expect(problemsOf('// #region a', '  ', '// #endregion a', 'code')).toEqual(empty);
    expect(problemsOf('// #region a', '// eslint-disable-next-line', '// #endregion a')).toEqual(empty);
    expect(problemsOf('// #region a', '', 'code', '// #endregion a')).toEqual([]);
  });

  it('takes for a marker only a comment that begins with it', () => {
    const text = ['const a = 1; // #region a', '// see #region a', '// #regions a', '// region a'];
    const { regions, problems, visible } = parseRegions('a.ts', lines(...text));
    expect([...regions]).toEqual([]);
    expect(problems).toEqual([]);
    expect(visible).toEqual([true, true, true, true]);
  });

  it('finds none in a format without comments', () => {
    const { regions, problems, style, visible } = parseRegions('a.json', '// #region a\n// #endregion b');
    expect([style, [...regions], problems, visible]).toEqual([undefined, [], [], [true, true]]);
  });
});

describe('the comment style', () => {
  it.each([
    ['a.ts', '//'],
    ['a.MTS', '//'],
    ['a.yaml', '#'],
    ['a.sql', '--'],
    ['a.html', '<!--'],
    ['a.json', undefined],
    ['ts', '//'],
  ])('of %s opens with %s', (path, open) => {
    expect(commentStyleOf(path)?.open).toBe(open);
  });

  it.each([
    ['a.yaml', '# #region a', '# #endregion a'],
    ['a.sql', '-- #region a', '-- #endregion a'],
    ['a.html', '<!-- #region a -->', '<!-- #endregion a -->'],
  ])('marks a region of %s', (path, open, close) => {
    expect(show(path, 'a', open, 'one', close).text).toBe('one');
  });

  it('needs both ends of a comment that has two', () => {
    expect(parseRegions('a.html', '<!-- #region a\n#region a -->').problems).toEqual([]);
  });

  it('knows the comments that speak to tools', () => {
    const style = { endings: ['ts'], open: '//', close: '' };
    const isLint = (line: string) => isLintComment(line, style);
    expect(
      [
        '// eslint-disable-next-line no-console',
        '  /* eslint-disable */',
        '// eslint-enable',
        '// prettier-ignore',
        '/* v8 ignore next */',
        '// c8 ignore start',
        '/** istanbul ignore next */',
      ].filter((line) => !isLint(line)),
    ).toEqual([]);
    expect(
      [
        '// @ts-expect-error',
        '// eslint is a linter',
        'const a = 1; // prettier-ignore',
        '/* prose */',
        'x',
      ].filter(isLint),
    ).toEqual([]);
  });
});

describe('what a page shows', () => {
  it('of a file are its visible lines, without blank ones at the ends', () => {
    const file = parseRegions(
      'a.ts',
      lines(
        '',
        '// #region a',
        'one',
        '',
        '// eslint-disable-next-line',
        '  two',
        '// #endregion a',
        ' ',
        '',
      ),
    );
    expect(showFile(file)).toEqual({ text: 'one\n\n  two', lineMap: [3, 4, 6], isExcerpt: false });
  });

  it('of a region is dedented by what its lines share; blank lines do not count', () => {
    const shown = show(
      'a.ts',
      'a',
      '// #region a',
      '    one',
      '',
      '      two',
      '  ',
      '    three',
      '// #endregion a',
    );
    expect(shown).toEqual({
      text: 'one\n\n  two\n\nthree',
      lineMap: [2, 3, 4, 5, 6],
      isExcerpt: false,
    });
  });

  it('of several parts is joined by an ellipsis as deep as the deeper neighbour', () => {
    const text = [
      '// #region a',
      'class A {',
      '    one() {',
      '// #endregion a',
      '        hidden();',
      '// #region a',
      '    }',
      '// #endregion a',
      '    more() {}',
      '// #region a',
      '}',
      '// #endregion a',
    ];
    expect(show('a.ts', 'a', ...text)).toEqual({
      text: 'class A {\n    one() {\n    // …\n    }\n    // …\n}',
      lineMap: [2, 3, 0, 7, 0, 11],
      isExcerpt: true,
    });
    const deeper = ['// #region a', 'a', '// #endregion a', 'x', '// #region a', '  b', '// #endregion a'];
    expect(show('a.ts', 'a', ...deeper).text).toBe('a\n  // …\n  b');
  });

  it('has an ellipsis in the language of the file', () => {
    const text = [
      '<!-- #region a -->',
      '<a>',
      '<!-- #endregion a -->',
      '-',
      '<!-- #region a -->',
      '</a>',
      '<!-- #endregion a -->',
    ];
    expect(show('a.html', 'a', ...text).text).toBe('<a>\n<!-- … -->\n</a>');
    const yaml = ['# #region a', 'a: 1', '# #endregion a', 'b: 2', '# #region a', 'c: 3', '# #endregion a'];
    expect(show('a.yaml', 'a', ...yaml).text).toBe('a: 1\n# …\nc: 3');
  });

  it('leaves out a part that shows nothing, and is then no excerpt', () => {
    const text = ['// #region a', 'one', '// #endregion a', 'x', '// #region a', '', '// #endregion a'];
    expect(show('a.ts', 'a', ...text)).toEqual({ text: 'one', lineMap: [2], isExcerpt: false });
  });

  it('closes the double gap that a marker leaves, and no gap that somebody wrote', () => {
    const text = [
      '// #region a',
      'one',
      '',
      '// #region b',
      '',
      'two',
      '// #endregion b',
      '',
      '',
      'three',
      '// #endregion a',
    ];
    expect(show('a.ts', 'a', ...text)).toEqual({
      text: 'one\n\ntwo\n\n\nthree',
      lineMap: [2, 3, 6, 8, 9, 10],
      isExcerpt: false,
    });
  });

  it('is nothing for a region without a visible line', () => {
    expect(show('a.ts', 'a', '// #region a', '', '// #endregion a')).toEqual({
      text: '',
      lineMap: [],
      isExcerpt: false,
    });
  });
});

describe('dedent', () => {
  it.each([
    ['  a\n    b', 'a\n  b'],
    ['\ta\n\t\tb', 'a\n\tb'],
    ['  a\n\tb', '  a\n\tb'],
    ['  a\n\n  b', 'a\n\nb'],
    ['    a\n  \n    b', 'a\n\nb'],
    ['a\n  b', 'a\n  b'],
    ['    a\n  b', '  a\nb'],
    ['', ''],
  ])('%j becomes %j', (before, after) => {
    expect(dedent(before)).toBe(after);
  });
});
