import { expect, it } from 'vitest';
import { parsePage } from '../fences';
import { linesInComments } from './comments';

const linesOf = (text: string) => [...linesInComments(text, parsePage(text, 'markdown').fences)];

it.each([
  ['a comment of HTML', 'a\n<!--\nb\n-->\nc', [3, 4]],
  ['a comment of MDX', 'a\n{/*\nb\n*/}\nc', [3, 4]],
  ['with either line end', 'a\r\n<!--\rb\r\n-->\nc', [3, 4]],
  ['none that ends on its line', '<!-- a -->\nb', []],
  ['the second of a line', '<!-- a --> b <!-- c\nd\n--> e\nf', [2, 3]],
  ['one that begins where another ends', '<!-- a --><!--\nb\n-->\nc', [2, 3]],
  ['the first of two kinds', '{/* <!-- */} a\nb', []],
  ['the first of two kinds, the other way round', '<!-- {/* --> a\nb', []],
  ['to the end when it does not close', 'a\n<!--\nb\n\nc', [3, 4, 5]],
  ['an end alone closes nothing', 'a -->\nb', []],
  ['an end of the other kind closes nothing', '<!--\n*/}\n-->\na', [2, 3]],
  ['an end alone before a beginning', '--> <!--\na', [2]],
  ['an end that is a part of the beginning closes nothing', '{/*/}\na\n*/}\nb', [2, 3]],
  ['an empty line keeps it open', '<!--\n\na\n-->', [2, 3, 4]],
])('%s', (_, text, expected) => {
  expect(linesOf(text)).toEqual(expected);
});

it('a mark inside a fence, or on its first line, opens none', () => {
  expect(linesOf('```ts\n<!--\n```\na')).toEqual([]);
  expect(linesOf('```ts title="<!--"\na\n```\nb')).toEqual([]);
  expect(linesOf('```ts\na\n```\n<!--\nb\n-->')).toEqual([5, 6]);
});

it('a mark inside a fence closes a comment that is open', () => {
  expect(linesOf('<!--\n\n```ts\n-->\n```\na')).toEqual(expect.arrayContaining([2]));
});
