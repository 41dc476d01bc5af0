import { Session, type Profiler } from 'node:inspector';
import vm from 'node:vm';
import { transformSync } from '@swc/core';
import { describe, expect, it } from 'vitest';
import { findExecutablePoints } from '../statements';
import { countAt, locatePoints } from '.';

describe('countAt', () => {
  const functions = [
    { ranges: [{ startOffset: 0, endOffset: 100, count: 1 }] },
    {
      ranges: [
        { startOffset: 10, endOffset: 50, count: 3 },
        { startOffset: 20, endOffset: 30, count: 0 },
      ],
    },
  ];

  it('is the count of the innermost span', () => {
    expect([5, 15, 25, 30, 60].map((offset) => countAt(functions, offset))).toEqual([1, 3, 0, 3, 1]);
  });

  it('is zero where V8 reports nothing', () => {
    expect(countAt([], 5)).toBe(0);
    expect(countAt(functions, 100)).toBe(0);
  });

  it('takes the later of two spans of one size: a function whose whole body is one block', () => {
    const range = { startOffset: 0, endOffset: 10 };
    expect(
      countAt(
        [
          {
            ranges: [
              { ...range, count: 2 },
              { ...range, count: 0 },
            ],
          },
        ],
        5,
      ),
    ).toBe(0);
  });
});

describe('locatePoints', () => {
  // Two lines became one, and three columns were put before it.
  const map = { version: 3 as const, names: [], sources: ['a.ts'], mappings: 'AAAA,QACA' };
  const script = 'one();  two();';

  it('follows the source map', () => {
    const points = [
      { line: 1, column: 0 },
      { line: 2, column: 0 },
    ];
    expect(locatePoints(points, script, map)).toEqual([[0], [8]]);
  });

  it('adds what Vitest wraps around a module', () => {
    const wrapper = "'use strict';async (__vite_ssr_exports__,module,exports)=>{{";
    expect(locatePoints([{ line: 1, column: 0 }], wrapper + script, map)).toEqual([[wrapper.length]]);
  });

  it('finds nothing for code of which nothing was made', () => {
    expect(locatePoints([{ line: 3, column: 0 }], script, map)).toEqual([[]]);
  });
});

it('tells executed lines from missed ones in code that a compiler has changed', () => {
  const source = `
export class Greeter {
    constructor(private readonly name: string) {
        check(name);
    }
    greet(loud: boolean): string {
        if (loud) {
            return this.shout();
        }
        return this.name
            ? \`Hello \${this.name}\`
            : 'Hello';
    }
    private shout(): string {
        return 'HELLO';
    }
}
function check(name: string): void { if (name === 'x') throw new Error('x'); }
new Greeter('Ann').greet(false);
`;
  const { code, map = '' } = transformSync(source, {
    filename: 'greeter.ts',
    sourceMaps: true,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const points = findExecutablePoints('greeter.ts', source);
  const offsets = locatePoints(points, code, map);
  const functions = cover(code);
  const lines = source.split('\n');
  const missed = points
    .filter((_, index) => offsets[index]?.some((offset) => countAt(functions, offset) === 0))
    .map(({ line, column }) => lines[line - 1]?.slice(column));
  expect(offsets.every((places) => places.length > 0)).toBe(true);
  expect(missed).toEqual(['return this.shout();', "'Hello';", "return 'HELLO';", "throw new Error('x'); }"]);
});

/** Runs a script under V8's profiler. */
function cover(code: string): Profiler.FunctionCoverage[] {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  vm.runInNewContext(code, { exports: {} }, { filename: 'file:///greeter.js' });
  let functions: Profiler.FunctionCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (_error, { result }) => {
    functions = result.find(({ url }) => url === 'file:///greeter.js')?.functions ?? [];
  });
  session.disconnect();
  return functions;
}
