import { describe, expect, it } from 'vitest';
import type { HoverName } from '../../shared/hover';
import { nameAt, neighbourOf } from './lookup';

const a: HoverName = [0, 2, 3, 0];
const b: HoverName = [0, 6, 1, 1];
const c: HoverName = [4, 0, 5, 0];
const names = [a, b, c];

describe('nameAt', () => {
  it.each([
    ['at its first character', 0, 2, a],
    ['behind its last one', 0, 5, a],
    ['one character wide', 0, 6, b],
    ['on a later line', 4, 3, c],
  ])('finds a name %s', (_, line, column, name) => {
    expect(nameAt(names, line, column)).toBe(name);
  });

  it.each([
    ['before it', 0, 1],
    ['behind it', 0, 8],
    ['on another line', 1, 2],
  ])('finds none %s', (_, line, column) => {
    expect(nameAt(names, line, column)).toBeUndefined();
  });
});

describe('neighbourOf', () => {
  it('steps forward from the beginning, and round', () => {
    expect(neighbourOf(names, undefined, 1)).toBe(a);
    expect(neighbourOf(names, a, 1)).toBe(b);
    expect(neighbourOf(names, c, 1)).toBe(a);
  });

  it('steps backward from the beginning, and round', () => {
    expect(neighbourOf(names, undefined, -1)).toBe(c);
    expect(neighbourOf(names, b, -1)).toBe(a);
    expect(neighbourOf(names, a, -1)).toBe(c);
  });

  it('has none where there are no names', () => {
    expect(neighbourOf([], undefined, 1)).toBeUndefined();
  });
});
