import { describe, expect, it } from 'vitest';
import { shortHash, textHash } from './hash';

describe('shortHash', () => {
  it('is the same for the same texts', () => {
    expect(shortHash('one', 'two')).toBe(shortHash('one', 'two'));
    expect(shortHash('one', 'two')).toMatch(/^[0-9a-f]{12}$/);
  });

  it.each([
    ['another text', ['one', 'too']],
    ['another order', ['two', 'one']],
    ['the same letters, divided otherwise', ['onet', 'wo']],
    ['a text more, if it is an empty one', ['one', 'two', '']],
  ])('is another for %s', (_, parts) => {
    expect(shortHash(...parts)).not.toBe(shortHash('one', 'two'));
  });
});

describe('textHash', () => {
  it('ignores the kind of line ending, and nothing else', () => {
    expect(textHash('one\r\ntwo')).toBe(shortHash('one\ntwo'));
    expect(textHash('one\ntwo ')).not.toBe(shortHash('one\ntwo'));
  });
});
