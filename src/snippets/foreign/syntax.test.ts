import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parses, parseSource, walk } from './syntax';

describe('whether a text parses', () => {
  it.each([
    ['const a = 1;', 'ts', true],
    ['const a = ;', 'ts', false],
    ['@A class B { constructor(@C private d: E) {} }', 'ts', true],
    ['const a = <b />;', 'tsx', true],
    ['const a = <b />;', 'ts', false],
    ['await go();', 'ts', true],
  ] as const)('%s as %s: %s', (text, ending, expected) => {
    expect(parses(text, ending)).toBe(expected);
  });
});

it('a tree knows its parents, and is walked from them to what they hold', () => {
  const source = parseSource('go(a);\nb;', 'ts');
  const kinds = [...walk(source)].map((node) => ts.SyntaxKind[node.kind]);
  expect(kinds).toEqual([
    'SourceFile',
    'ExpressionStatement',
    'CallExpression',
    'Identifier',
    'Identifier',
    'ExpressionStatement',
    'Identifier',
    'EndOfFileToken',
  ]);
  expect(source.statements[0]?.parent).toBe(source);
});
