import { describe, expect, it } from 'vitest';
import { hash } from './hash';

describe('hash', () => {
  it('is the same for the same texts', () => {
    expect(hash('one', 'two')).toBe(hash('one', 'two'));
    expect(hash('one', 'two')).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each([
    ['another text', ['one', 'too']],
    ['another order', ['two', 'one']],
    ['the same letters, divided otherwise', ['onet', 'wo']],
    ['a text more, if it is an empty one', ['one', 'two', '']],
  ])('is another for %s', (_, parts) => {
    expect(hash(...parts)).not.toBe(hash('one', 'two'));
  });
});
