import { expect, it } from 'vitest';
import { findExecutablePoints } from './executable-points';

/** The code at each point, up to the end of its line. */
function pointsOf(code: string): string[] {
  const lines = code.split('\n');
  return findExecutablePoints('a.ts', code).map(({ line, column }) => (lines[line - 1] ?? '').slice(column));
}

it('takes statements inside functions, whatever kind of function it is', () => {
  const code = `
function one() {
  return 1;
}
const two = function () {
  return 2;
};
class Three {
  constructor() {
    start();
  }
  get value() {
    return 3;
  }
  method = () => {
    return 4;
  };
}
const five = { run() {
  return 5;
} };`;
  expect(pointsOf(code)).toEqual([
    'return 1;',
    'return 2;',
    'start();',
    'return 3;',
    'return 4;',
    'return 5;',
  ]);
});

it('takes nothing that runs when the module is loaded', () => {
  const code = `
import { a } from './a';
export const list = [1, 2];
start();
if (list) { start(); }
export class Model { id = 1; static all = start(); }
export { a };`;
  expect(pointsOf(code)).toEqual([]);
});

it('takes no types and no declarations', () => {
  const code = `
interface A { b(): void }
abstract class C { abstract d(): void; e(f: string): void; e(f: unknown) {} }
function g() {
  interface H { i: 1 }
  function j() {}
}`;
  expect(pointsOf(code)).toEqual([]);
});

it('takes the expression of an arrow function, within its parentheses', () => {
  expect(pointsOf('const f = () => g();')).toEqual(['g();']);
  expect(pointsOf('const f = () => ({ a: 1 });')).toEqual(['{ a: 1 });']);
  expect(pointsOf('list.map((item) =>\n  item.id);')).toEqual(['item.id);']);
});

it('takes each statement of a line, and each branch that has a line to itself', () => {
  const code = `
function pick(a) {
  if (!a) { return 1; }
  const b = a ? 1 : 2;
  return a
    ? 3
    : a.b ??
      4;
}`;
  expect(pointsOf(code)).toEqual([
    'if (!a) { return 1; }',
    'return 1; }',
    'const b = a ? 1 : 2;',
    'return a',
    '3',
    'a.b ??',
    '4;',
  ]);
});
