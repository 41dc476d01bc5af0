import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readShape } from './shape';

const shapeOf = (text: string): string =>
  readShape(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true));

/** Pairs of texts that other files cannot tell from one another. */
const ALIKE: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'the body of a function with a type',
    'export function f(): number { return 1; }',
    'export function f(): number { return 2 + 3; }',
  ],
  [
    'the body of a method with a type',
    'export class A { f(): void { a(); } }',
    'export class A { f(): void {} }',
  ],
  [
    'the body of a setter, which has no type to write down',
    'export class A { set a(value: string) { use(value); } }',
    'export class A { set a(value: string) {} }',
  ],
  [
    'the body of an arrow function with a type',
    'export const f = (): number => 1;',
    'export const f = (): number => { return 2; };',
  ],
  ['a comment before a statement', '// one\nexport const a = 1;', '/* another */\nexport const a = 1;'],
  ['a comment before a member', 'interface A { /** one */ a: 1 }', 'interface A { /** another */ a: 1 }'],
  ['a comment before a class member', 'class A { /** one */ a = 1 }', 'class A { /** another */ a = 1 }'],
  [
    'a comment in the type of a parameter, and the body behind it',
    'function f(a: { /** one */ b: 1 }): void { a(); }\nlet b = 1;',
    'function f(a: { /** another */ b: 1 }): void {}\nlet b = 1;',
  ],
  ['a comment at the end', 'export const a = 1;\n// one', 'export const a = 1;\n// another'],
  [
    'what functions in such a body do',
    'function f(): void { const g = () => 1; }',
    'function f(): void { const g = () => "x"; }',
  ],
  [
    'what stands behind a function with a type in such a body',
    'function f(): void { function g(): void {} a(); }',
    'function f(): void { function g(): void {} b(); }',
  ],
];

/** Pairs of texts that another file may see. */
const DIFFERENT: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'the body of a function without a type',
    'export function f() { return 1; }',
    'export function f() { return ""; }',
  ],
  ['the body of an arrow function without a type', 'export const f = () => 1;', 'export const f = () => "";'],
  [
    'the body of a constructor, which gives types to properties',
    'export class A { a; constructor() { this.a = 1; } }',
    'export class A { a; constructor() { this.a = ""; } }',
  ],
  [
    'the body of a getter without a type',
    'class A { get a() { return 1; } }',
    'class A { get a() { return ""; } }',
  ],
  ['a type', 'export function f(): number { return 1; }', 'export function f(): string { return 1; }'],
  ['a parameter', 'export function f(a: 1): void {}', 'export function f(a: 2): void {}'],
  ['a value', 'export const a = 1;', 'export const a = 2;'],
  [
    'a function without a type behind one with a type',
    'function f(): void {}\nfunction g() { return 1; }',
    'function f(): void {}\nfunction g() { return ""; }',
  ],
  [
    'a parameter’s default in a function with a type',
    'function f(a = 1): void {}',
    'function f(a = ""): void {}',
  ],
  ['a path reference', '/// <reference path="./a.d.ts" />\nlet a = 1;', 'let a = 1;'],
  [
    'a types reference',
    '/// <reference types="node" />\nlet a = 1;',
    '/// <reference types="vitest" />\nlet a = 1;',
  ],
  ['a lib reference', '/// <reference lib="dom" />\nlet a = 1;', '/// <reference lib="es5" />\nlet a = 1;'],
  ['a line break that ends a return', 'function f() { return 1; }', 'function f() { return\n1; }'],
  ['a comment within a statement', 'export const a = /* one */ 1;', 'export const a = /* another */ 1;'],
  ['a line break that a comment hid', 'let a = 1 // one\n+ b;', 'let a = 1;\n+ b;'],
];

describe('the shape of a file', () => {
  it.each(ALIKE)('is the same with another %s', (_what, before, after) => {
    expect(shapeOf(before)).toBe(shapeOf(after));
  });

  it.each(DIFFERENT)('is another one with %s changed', (_what, before, after) => {
    expect(shapeOf(before)).not.toBe(shapeOf(after));
  });

  it('keeps the text around what it leaves out, in order', () => {
    const text =
      'import a from "a";\n// b\nexport class B {\n  /** c */\n  c(): void { a(); }\n  d = 1;\n}\n';
    expect(shapeOf(text).replaceAll(/\s+/g, ' ')).toBe(
      ' import a from "a"; export class B { c(): void {} d = 1; } ',
    );
  });
});
