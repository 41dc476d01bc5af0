import { expect, it } from 'vitest';
import { LastLines } from './last-lines';

function after(limit: number, ...chunks: string[]): readonly string[] {
  const lines = new LastLines(limit);
  for (const chunk of chunks) lines.add(chunk);
  return lines.all();
}

it('has no lines before there is a text', () => expect(after(2)).toEqual([]));

it('keeps as many lines as asked for, the last ones', () => {
  expect(after(2, 'a\nb\nc\n')).toEqual(['b', 'c']);
  expect(after(2, 'a\n', 'b\n', 'c\n')).toEqual(['b', 'c']);
});

it('joins what a piece cuts in two', () => {
  expect(after(3, 'first\nsec', 'ond\n', '', 'th', 'ird')).toEqual(['first', 'second', 'third']);
});

it('keeps empty lines within the text', () => expect(after(3, 'a\n\n', 'b\n')).toEqual(['a', '', 'b']));
