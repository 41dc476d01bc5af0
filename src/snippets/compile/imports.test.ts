import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { findImports } from './imports';

const importsOf = (text: string) =>
  findImports(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true)).map(
    ({ specifier, line, column }) => `${specifier} ${line}:${column}`,
  );

describe('the modules that a file asks for', () => {
  it.each([
    ["import 'a';", 'a 1:8'],
    ["import { b } from 'a';", 'a 1:19'],
    ["export * from 'a';", 'a 1:15'],
    ["import b = require('a');", 'a 1:20'],
    ["type B = import('a').B;", 'a 1:17'],
    ["const b = await import('a');", 'a 1:24'],
    ['const b = import(`a`);', 'a 1:18'],
    ["const b = require('a');", 'a 1:19'],
    ["\nfunction b() {\n  return require('a');\n}", 'a 3:18'],
  ])('are found in %s', (text, found) => {
    expect(importsOf(text)).toEqual([found]);
  });

  it.each([
    "call('a');",
    "a.require('a');",
    'const b = require(a);',
    'import(a + 1);',
    'require();',
    "export const a = 'a';",
    'export {};',
    'import b = c.d;',
    'type B = typeof import.meta;',
  ])('are none in %s', (text) => {
    expect(importsOf(text)).toEqual([]);
  });

  it('come in the order of the file', () => {
    expect(importsOf("require('b');\nimport 'a';\nexport { c } from 'c';")).toEqual([
      'b 1:9',
      'a 2:8',
      'c 3:19',
    ]);
  });
});
