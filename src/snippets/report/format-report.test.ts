import { describe, expect, it } from 'vitest';
import { formatReport, suggest, type Problem } from './index';

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
  });
});

describe('suggest', () => {
  it('guesses near names and stays silent on far ones', () => {
    expect(suggest('lst', ['list', 'one', 'mark-as'])).toBe('list');
    expect(suggest('mark', ['list', 'one', 'mark-as'])).toBe('mark-as');
    expect(suggest('run', ['in', 'title'])).toBeUndefined();
    expect(suggest('x', [])).toBeUndefined();
  });
});
