import { describe, expect, it } from 'vitest';
import { minimalChange } from './minimal-change';

describe('the smallest change', () => {
  it.each([
    ['', ''],
    ['abc', 'abc'],
    ['abc', 'abXc'],
    ['aXc', 'ac'],
    ['aaa', 'aaaa'],
    ['aaaa', 'aa'],
    ['', 'new'],
    ['old', ''],
    ['one two', 'one 2 two'],
  ])('makes %j into %j', (before, after) => {
    const { from, to, insert } = minimalChange(before, after);
    expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
    expect(to - from).toBeLessThanOrEqual(before.length);
    if (before === after) expect([to - from, insert]).toEqual([0, '']);
  });
});
