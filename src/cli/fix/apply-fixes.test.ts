import { describe, expect, it } from 'vitest';
import { plain, type Fix } from '../../snippets';
import { applyFixes } from './apply-fixes';
import { formatDiff, planFixes } from './plan';

const fix = (line: number, column: number, length: number, text: string): Fix => ({
  place: { file: 'a.md', line, column, length },
  text,
});

describe('applyFixes', () => {
  it('replaces spans wherever they stand, and leaves line ends and a byte order mark as they are', () => {
    expect(
      applyFixes('\uFEFFone\r\ntwo\rthree\n', [fix(3, 1, 5, '3'), fix(1, 1, 3, '1'), fix(2, 4, 0, '!')]),
    ).toBe('\uFEFF1\r\ntwo!\r3\n');
  });

  it('makes the same change once', () => {
    expect(applyFixes('a b', [fix(1, 3, 0, 'x'), fix(1, 3, 0, 'x')])).toBe('a xb');
  });

  it('changes nothing where spans overlap, leave their line or are not there', () => {
    expect(applyFixes('abcdef', [fix(1, 1, 3, ''), fix(1, 2, 3, '')])).toBeUndefined();
    expect(applyFixes('ab\ncd', [fix(1, 2, 2, '')])).toBeUndefined();
    expect(applyFixes('ab', [fix(2, 1, 1, '')])).toBeUndefined();
  });
});

it('plans file by file, and shows a unified diff', () => {
  const problem = { name: 'x', place: { file: 'a.md', line: 2, column: 1 }, message: 'x' };
  const planned = planFixes([problem, { ...problem, fix: fix(2, 1, 3, 'TWO') }], () => 'one\ntwo\n');
  expect(planned).toEqual([{ file: 'a.md', before: 'one\ntwo\n', after: 'one\nTWO\n' }]);
  expect(planned.map((file) => formatDiff(file, plain))).toEqual([
    ['--- a.md', '+++ a.md', '@@ -1,2 +1,2 @@', ' one', '-two', '+TWO'].join('\n'),
  ]);
  expect(planFixes([problem], () => 'one\ntwo\n')).toEqual([]);
});
