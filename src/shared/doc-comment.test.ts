import { describe, expect, it } from 'vitest';
import { readTags, readWords } from './doc-comment';

const wordsOf = (text: string): string => readWords([{ kind: 'text', text }]);
const link = (...inside: { kind: string; text: string }[]) => [
  { kind: 'text', text: 'See ' },
  { kind: 'link', text: '{@link ' },
  ...inside,
  { kind: 'link', text: '}' },
  { kind: 'text', text: '.' },
];

describe('the words of a comment', () => {
  it('have a paragraph on one line', () =>
    expect(wordsOf('One that is\nwrapped,\r\ntwice.\n\nAnother.')).toBe(
      'One that is wrapped, twice.\n\nAnother.',
    ));

  it.each([
    ['a list', '- one\n- two\n\n1. first\n2. second'],
    ['a table', '| a | b |\n| --- | --- |\n| c | d |'],
    ['a heading', '# Heading\nText'],
    ['indented code', 'Text\n\n    first();\n    second();'],
    ['code', '```ts\nfirst();\n  second();\n```\nText'],
  ])('keep the lines of %s', (_what, text) => expect(wordsOf(text)).toBe(text));

  it('have an entry of a list on one line', () =>
    expect(wordsOf('- one,\n  wrapped\n- two')).toBe('- one, wrapped\n- two'));

  it('are no list where a number or a dash only begins a line', () =>
    expect(wordsOf('From 1 to\n20, or\n-1 at *most\n*twice.')).toBe('From 1 to 20, or -1 at *most *twice.'));

  it('have of a link what a reader would see', () => {
    expect(readWords(link({ kind: 'linkName', text: 'Foo' }))).toBe('See Foo.');
    expect(readWords(link({ kind: 'linkName', text: 'Foo' }, { kind: 'linkText', text: 'the foo' }))).toBe(
      'See the foo.',
    );
    expect(readWords(link({ kind: 'linkText', text: 'https://o2s.dev docs' }))).toBe(
      'See https://o2s.dev docs.',
    );
  });

  it('are none of what TypeDoc includes', () =>
    expect(wordsOf('Opens.\n{@includeCode ./a.spec.ts#test}')).toBe('Opens.'));

  it('are none where there is no comment', () => expect(readWords(undefined)).toBe(''));
});

it('tells the tags for readers, each on one line', () =>
  expect(
    readTags([
      { name: 'param', text: [{ kind: 'text', text: 'a - what\ncomes in' }] },
      { name: 'internal' },
      { name: 'deprecated' },
    ]),
  ).toEqual(['@param a - what comes in', '@deprecated']));
