import { describe, expect, it } from 'vitest';
import type { Diagnostic } from './messages';
import { changedLines, mergePart } from './recheck';

const LINES = ['one', 'two', 'three', 'four', 'five', ''].join('\n');

describe('the lines of an edit', () => {
  it.each([
    ['three', 'THREE', '\nTHREE'],
    ['three', 'thre', '\nthre'],
    ['one', 'once', 'once'],
    ['five\n', 'five\n6', '\n6'],
    ['three\nfour\n', '', '\nfive'],
    ['four\nfive\n', '', '\n'],
    ['two', 'two\nnew', '\nnew\nthree'],
    ['two\nthree', 'TWO\nTHREE', '\nTWO\nTHREE'],
    ['one', '', ''],
    ['four', '', '\n'],
  ])('are whole: %j becomes %j', (old, now, lines) => {
    const after = LINES.replace(old, now);
    const { from, to } = changedLines(LINES, after);
    expect(after.slice(from, to)).toBe(lines);
  });
});

describe('a part of a file that was checked again', () => {
  const at = (text: string, word: string, code = 1): Diagnostic => {
    const from = text.indexOf(word);
    const line = text.slice(0, from).split('\n').length;
    const place = { from, to: from + word.length, line, column: 1 };
    return { file: 'a.ts', ...place, code, severity: 'error', message: `${word} is wrong` };
  };
  const merge = (before: Diagnostic[], after: string, checked: string, found: Diagnostic[] = []) => {
    const from = after.indexOf(checked);
    const part = { spans: [{ from, to: from + checked.length }], semantics: found };
    return mergePart({ text: LINES, semantics: before }, after, part, (position) => ({
      line: after.slice(0, position).split('\n').length - 1,
      character: 0,
    }));
  };

  it('leaves what is above as it was, and moves what is below', () => {
    const after = LINES.replace('three', 'three and\na half');
    expect(merge([at(LINES, 'one'), at(LINES, 'five')], after, 'three and\na half')).toEqual([
      at(after, 'one'),
      at(after, 'five'),
    ]);
  });

  it('replaces what was said of it', () => {
    const after = LINES.replace('three', 'drei');
    expect(merge([at(LINES, 'three'), at(LINES, 'two')], after, 'two\ndrei', [at(after, 'drei', 2)])).toEqual(
      [at(after, 'drei', 2)],
    );
  });

  it('says nothing twice that the check came by elsewhere', () => {
    const after = LINES.replace('three', 'drei');
    expect(merge([at(LINES, 'one')], after, 'drei', [at(after, 'one')])).toEqual([at(after, 'one')]);
  });

  it('drops what was about text that is gone', () => {
    const after = LINES.replace('three\nfour\n', '');
    expect(merge([at(LINES, 'four'), at(LINES, 'five')], after, 'two')).toEqual([at(after, 'five')]);
  });
});
