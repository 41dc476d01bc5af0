import { describe, expect, it } from 'vitest';
import type { CompilerMessage } from './reference-compiler';
import { isExpected, isSameVerdict, verdictSchema } from './verdict';

const at = (line: number, code = 2322, text = 'wrong'): CompilerMessage => ({
  ...{ line, column: 1, length: 1, code, text },
});

describe('two verdicts', () => {
  it.each([
    ['both accept', [], [], true],
    [
      'both refuse the same line, in other words and for another reason',
      [at(3, 1, 'a')],
      [at(3, 2, 'b')],
      true,
    ],
    ['one refuses a line twice', [at(3), at(3)], [at(3)], true],
    ['they come in another order', [at(3), at(5)], [at(5), at(3)], true],
    ['one accepts', [], [at(3)], false],
    ['the other accepts', [at(3)], [], false],
    ['they refuse other lines', [at(3)], [at(4)], false],
    ['one refuses a line more', [at(3)], [at(3), at(4)], false],
    ['the other refuses a line more', [at(3), at(4)], [at(3)], false],
  ])('agree, or not, where %s', (_what, a, b, isSame) => expect(isSameVerdict(a, b)).toBe(isSame));
});

describe('the errors that a fence announces', () => {
  it.each([
    ['none, and none comes', [[]], [], true],
    ['each, in any order and in any file', [[at(1, 2339)], [at(1, 2322)]], [2322, 2339], true],
    ['one twice, and it comes twice', [[at(1), at(2)]], [2322, 2322], true],
    ['one, and it comes twice', [[at(1), at(2)]], [2322], false],
    ['one twice, and it comes once', [[at(1)]], [2322, 2322], false],
    ['another one', [[at(1)]], [2339], false],
    ['none, and one comes', [[], [at(1)]], [], false],
    ['one, and none comes', [[]], [2322], false],
    ['numbers, not texts: 9 is before 10', [[at(1, 10), at(2, 9)]], [9, 10], true],
  ])('are %s', (_what, verdict, expects, isAnnounced) =>
    expect(isExpected(verdict, expects)).toBe(isAnnounced),
  );
});

it('a verdict from the disk has the form of one', () => {
  expect(verdictSchema.safeParse([[at(1)]]).success).toBe(true);
  expect(verdictSchema.safeParse([[{ line: 1 }]]).success).toBe(false);
});
