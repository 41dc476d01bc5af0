import { describe, expect, it } from 'vitest';
import { compareProblems, formatReport, listNames, oneOf, plain, suggest, type Problem } from '.';

const problem = (file: string, line: number, column: number, length?: number): Problem => ({
  name: 'compile-error',
  place: { file, line, column, ...(length === undefined ? {} : { length }) },
  message: 'm',
});

describe('formatReport', () => {
  it('sorts by place, whatever the order of finding', () => {
    const report = formatReport(
      [problem('b', 1, 1), problem('a', 10, 1), problem('a', 2, 9), problem('a', 2, 1)],
      () => undefined,
    );
    expect(report.match(/^\w:\d+:\d+/gm)).toEqual(['a:2:1', 'a:2:9', 'a:10:1', 'b:1:1']);
  });

  it('puts carets under tabs and wide characters as a terminal shows them', () => {
    const report = formatReport([problem('a', 1, 4, 2)], () => '\t全x全y = 1');
    expect(report.split('\n').slice(2)).toEqual(['    1 | \t全x全y = 1', '      | \t   ^^^']);
  });

  it('shows no source line where the file or the line is gone', () => {
    expect(formatReport([problem('a', 7, 1)], () => 'one line')).toBe('a:7:1 compile-error\n  m');
    expect(formatReport([problem('a', 2, 1)], () => 'one\n  \nthree')).toBe('a:2:1 compile-error\n  m');
  });

  it('prints everything that a problem has, in one order, several problems apart', () => {
    const full: Problem = {
      ...problem('a', 2, 3, 3),
      message: 'first\nsecond',
      expected: 'this',
      hint: 'mend it',
      related: [{ place: { file: 'b', line: 1, column: 1 }, message: 'opened here' }],
    };
    const texts: Record<string, string> = { a: 'x\r\n  two lines', b: 'one' };
    expect(formatReport([full, problem('c', 1, 1)], (file) => texts[file]).split('\n')).toEqual([
      'a:2:3 compile-error',
      '  first',
      '  second',
      '    2 |   two lines',
      '      |   ^^^',
      '  expected: this',
      '  to do: mend it',
      '  b:1:1 opened here',
      '    1 | one',
      '      | ^',
      '',
      'c:1:1 compile-error',
      '  m',
    ]);
  });

  it('is empty without problems, and leaves the list as it was', () => {
    expect(formatReport([], () => '')).toBe('');
    const found = [problem('b', 1, 1), problem('a', 1, 1)];
    formatReport(found, () => undefined);
    expect(found.map(({ place }) => place.file)).toEqual(['b', 'a']);
  });

  it('has a caret at the end of a line, where nothing stands', () => {
    expect(
      formatReport([problem('a', 1, 4)], () => 'one')
        .split('\n')
        .slice(2),
    ).toEqual(['    1 | one', '      |    ^']);
  });

  it('is painted', () => {
    const report = formatReport(
      [
        {
          ...problem('a', 1, 1),
          hint: 'h',
          related: [{ place: { file: 'b', line: 1, column: 1 }, message: 'r' }],
        },
      ],
      () => 'x',
      (style, text) => `<${style}>${text}</>`,
    );
    expect(report).toBe(
      [
        '<bold>a:1:1</> <red>compile-error</>',
        '  m',
        '    <dim>1</> <dim>|</> x',
        '      <dim>|</> <red>^</>',
        '  <yellow>to do:</> h',
        '  <bold>b:1:1</> r',
        '    <dim>1</> <dim>|</> x',
        '      <dim>|</> <red>^</>',
      ].join('\n'),
    );
    expect(plain('bold', 'as it is')).toBe('as it is');
  });
});

describe('compareProblems', () => {
  const named = (name: Problem['name'], message: string): Problem => ({
    ...problem('a', 1, 1),
    name,
    message,
  });

  it('sorts one place by name, then by message; the same ones are equal', () => {
    const sorted = [named('json-invalid', 'b'), named('json-invalid', 'a'), named('bash-syntax', 'c')]
      .sort(compareProblems)
      .map(({ name, message }) => `${name} ${message}`);
    expect(sorted).toEqual(['bash-syntax c', 'json-invalid a', 'json-invalid b']);
    expect(compareProblems(named('json-invalid', 'a'), named('json-invalid', 'a'))).toBe(0);
    expect(compareProblems(problem('a', 1, 1), problem('b', 1, 1))).toBe(-1);
    expect(compareProblems(problem('b', 1, 1), problem('a', 1, 1))).toBe(1);
  });
});

describe('lists of names', () => {
  it('are read as a sentence', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((names) => listNames(names))).toEqual([
      '',
      '"a"',
      '"a" or "b"',
      '"a", "b" or "c"',
    ]);
    expect(oneOf(['a'])).toBe('"a"');
    expect(oneOf(['a', 'b'])).toBe('one of "a" or "b"');
  });

  it('say how many more there are', () => {
    const names = Array.from({ length: 13 }, (_, index) => String(index));
    expect(listNames(names.slice(0, 12))).toMatch(/"10" or "11"$/);
    expect(listNames(names)).toMatch(/"10", "11" and 1 more$/);
    expect(listNames(['a', 'b'], 1)).toBe('"a" and 1 more');
  });
});

describe('suggest', () => {
  it('guesses near names and stays silent on far ones', () => {
    expect(suggest('lst', ['list', 'one', 'mark-as'])).toBe('list');
    expect(suggest('mark', ['list', 'one', 'mark-as'])).toBe('mark-as');
    expect(suggest('run', ['in', 'title'])).toBeUndefined();
    expect(suggest('x', [])).toBeUndefined();
    expect(suggest('li', ['list', 'live'])).toBeUndefined();
    expect(suggest('lis', ['list-all', 'listing'])).toBeUndefined();
    expect(suggest('not', ['notifications'])).toBe('notifications');
    expect(suggest('no', ['notifications'])).toBeUndefined();
    expect(suggest('abc', ['xyc'])).toBeUndefined();
    expect(suggest('abcdef', ['xycdef'])).toBe('xycdef');
    expect(suggest('x', ['y'])).toBe('y');
  });
});
