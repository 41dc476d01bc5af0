import { describe, expect, it } from 'vitest';
import { readFragment } from './fragments';
import { namesOf, namesOfFragment } from './names';
import { parseSource } from './syntax';

const read = (text: string) => namesOf(parseSource(text, 'ts'));

describe('names of the top level', () => {
  it.each([
    ['variables', 'const a = 1, b = 2;', ['a', 'b']],
    ['patterns', 'const { a, b: [c, , d], ...e } = f;', ['a', 'c', 'd', 'e']],
    ['a class', 'class A { b = 1 }', ['A']],
    ['a function', 'function a(b: string) {}', ['a']],
    ['an interface', 'interface A { b: string }', ['A']],
    ['a type', 'type A = string;', ['A']],
    ['an enumeration', 'enum A { B }', ['A']],
    ['a namespace', 'namespace A { const b = 1; }', ['A']],
    ['none of an ambient module', "declare module 'a' { const b: string; }", []],
    ['none of the global scope', 'declare global { const b: string; }', []],
    ['none of a class without one', 'export default class {}', []],
    ['none of statements', 'a(); if (b) { const c = 1; }', []],
    ['none of an import by assignment', "import a = require('b');", []],
    ['none of imports', "import { a } from 'b';", []],
  ])('%s', (_, text, expected) => {
    expect(read(text).declared).toEqual(expected);
  });

  it.each([
    ['with a modifier', 'export const a = 1; export class B {}', ['a', 'B']],
    ['in a list', 'const a = 1; export { a };', ['a']],
    ['in a list, by another name', 'const a = 1; export { a as b };', ['b']],
    ['by default', 'export default class A {}', ['default']],
    ['by default, without a name', 'export default class {}', ['default']],
    ['by default, a value', 'const a = 1; export default a;', ['default']],
    ['by default, in a list', 'const a = 1; export { a as default };', ['default']],
    ['not without it', 'const a = 1; declare const b: string;', []],
    ['not all of another', "export * from 'a';", []],
    ['another as one', "export * as a from 'a';", ['a']],
  ])('exported: %s', (_, text, expected) => {
    expect([...read(text).exported]).toEqual(expected);
  });

  it.each([
    ['what is declared and exported', 'export const a = 1; const b = 2; export { b };', ['a', 'b']],
    ['another module as one', "export * as a from 'a';", ['a']],
    ['what gets another name', "export { a as b, default as C } from 'a';", ['b', 'C']],
    ['a variable under another name', 'const a = 1; export { a as b };', ['b']],
    ['not what is passed on', "export { a, b as b } from 'a'; import { c } from 'a'; export { c };", []],
    ['not all of another', "export * from 'a';", []],
    ['not what is not exported', 'const a = 1; export default class B {}', []],
  ])('made here: %s', (_, text, expected) => {
    expect([...read(text).introduced]).toEqual(expected);
  });

  it('knows whose names it passes on', () => {
    const text =
      "export * from 'a'; export * as b from 'b'; export { c } from 'c'; export * from d; export * from './e'; import 'f';";
    expect(read(text).passedOn).toEqual(['a', './e']);
    expect(read('const a = 1; export { a };').passedOn).toEqual([]);
  });

  it('knows what an imported name is called where it comes from', () => {
    const { imported } = read("import a, { b, c as d } from 'x'; import * as e from 'x';");
    const originals = [...imported].map(([name, { original }]) => `${name} ${original}`);
    expect(originals).toEqual(['a default', 'b b', 'd c', 'e *']);
  });

  it.each([
    ["import a from 'x';", { a: 'import a from "x";' }],
    ["import * as a from 'x';", { a: 'import * as a from "x";' }],
    ["import { a, b as c } from 'x';", { a: 'import { a } from "x";', c: 'import { b as c } from "x";' }],
    ["import a, { b } from 'x';", { a: 'import a from "x";', b: 'import { b } from "x";' }],
    ["import 'x';", {}],
    ['import a from x;', {}],
    ['const a = 1;', {}],
  ])('imported: %s', (text, expected) => {
    const { imported } = read(text);
    expect(Object.fromEntries([...imported].map(([name, { statement }]) => [name, statement]))).toEqual(
      expected,
    );
    expect([...imported.values()].every(({ specifier }) => specifier === 'x')).toBe(true);
  });
});

it('what stands inside a frame is not at the top level, but its imports are', () => {
  const names = namesOfFragment(readFragment("import { a } from 'x';\n\ngo(): void {}", 'ts'));
  expect(names.declared).toEqual([]);
  expect([...names.exported]).toEqual([]);
  expect([...names.imported.keys()]).toEqual(['a']);
  expect(namesOfFragment(readFragment('export const a = 1;', 'ts')).declared).toEqual(['a']);
});
