import { describe, expect, it } from 'vitest';
import { ANYTHING, DECLARE_ANYTHING, findElisions, replaceElisions } from './elisions';
import { namesOf } from './names';
import { parses, parseSource } from './syntax';

describe('dots that leave something out', () => {
  it.each([
    ['dots for statements', 'go();\n...\nend();', [[6, 3]]],
    ['dots before a bracket that closes', 'go(...);', [[3, 3]]],
    ['the sign of one character', 'go(…);', [[3, 1]]],
    [
      'two of them',
      'a(...); b(…);',
      [
        [2, 3],
        [10, 1],
      ],
    ],
    ['dots behind a template with a value', '`${a}`; go(...);', [[11, 3]]],
    ['dots behind a template with a block in its value', '`a ${f({ b: 1 })} c ${d}`; go(...);', [[30, 3]]],
    ['dots behind a block', 'if (a) { b(); }\n...', [[16, 3]]],
    ['dots behind a block in the value of a template', '`${f({ a: 1 }, ...)} b`', [[15, 3]]],
    ['dots behind a brace too many', '`${a}`; } go(...);', [[13, 3]]],
    ['dots inside the value of a template', '`${go(...)} b`', [[6, 3]]],
  ])('%s', (_, text, expected) => {
    expect(findElisions(text).map(({ start, length }) => [start, length])).toEqual(expected);
  });

  it.each([
    ['a spread of a name', 'go(...list);'],
    ['a spread of a name, with a blank', 'go(... list);'],
    ['a spread of a list', 'go(...[1]);'],
    ['a spread of an object', 'go({ ...{ a: 1 } });'],
    ['dots inside a string', "go('...', '…');"],
    ['dots inside a comment', '// ...\n/* … */'],
    ['dots inside a template', '`... ${a} ... ${b} …`'],
    ['another character that no token begins with', 'go(\\);'],
  ])('not %s', (_, text) => {
    expect(findElisions(text)).toEqual([]);
  });
});

describe('what stands for dots', () => {
  const filled = (text: string, accepts: (text: string) => boolean = (trial) => parses(trial, 'ts')) =>
    replaceElisions(text, accepts)?.replaceAll(ANYTHING, '_');

  it.each([
    ['a blank for statements', 'function go() { ... }', 'function go() {     }'],
    ['a value after an equals sign', 'const a = ...;', 'const a = ___;'],
    ['a value after a word', 'function go() { return … }', 'function go() { return _ }'],
    ['each its own', 'const a = ...;\n...\nconst b = …;', 'const a = ___;\n   \nconst b = _;'],
    ['a value where only a value parses', 'go(1, a ? (...) : 2);', 'go(1, a ? (___) : 2);'],
    ['a semicolon where only that parses', 'for (…;) go();', 'for (;;) go();'],
  ])('%s', (_, text, expected) => {
    expect(filled(text)).toBe(expected);
  });

  it('is nothing where nothing is left out', () => {
    expect(filled('go();', () => true)).toBeUndefined();
  });

  it('is the likeliest where nothing parses', () => {
    expect(filled('a = ...; ... ) (', () => false)).toBe('a = ___;     ) (');
  });

  it.each([
    [3, 'a(___, ___, ___)'],
    // Four would be 81 texts to parse.
    [4, 'a(   ,    ,    ,    )'],
  ])('is tried in each way for up to three, and %i are', (count, expected) => {
    const text = `a(${Array.from({ length: count }, () => '...').join(', ')})`;
    const wanted = text.replaceAll('...', ANYTHING.repeat(3));
    expect(filled(text, (trial) => trial === wanted)).toBe(expected);
  });
});

it('what stands for dots is declared, at either length', () => {
  const { declared } = namesOf(parseSource(DECLARE_ANYTHING, 'ts'));
  expect(declared).toEqual([ANYTHING, ANYTHING.repeat(3)]);
});
