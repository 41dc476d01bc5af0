import { describe, expect, it } from 'vitest';
import { decodeMappings, findPlaces, mapStack } from '.';

// Line 1 of the compiled code comes from line 3, and its tenth column from line 5, column 3.
const FILES = { 'examples/a/src/a.ts': { code: 'x', mappings: 'AAEA,SAEE;AACA' } };

describe('decodeMappings', () => {
  it('adds up what each segment differs from the one before', () => {
    expect(decodeMappings('AAEA,SAEE;AACA')).toEqual([
      [
        { from: 0, line: 2, column: 0 },
        { from: 9, line: 4, column: 2 },
      ],
      [{ from: 0, line: 5, column: 2 }],
    ]);
  });

  it('reads numbers of several digits and negative ones, and skips segments without a source', () => {
    expect(decodeMappings('gBAAA,DAAA')).toEqual([
      [
        { from: 16, line: 0, column: 0 },
        { from: 15, line: 0, column: 0 },
      ],
    ]);
    expect(decodeMappings('A;')).toEqual([[], []]);
  });
});

describe('a stack', () => {
  const wrapper = '(function(module,exports,require,__dirname){'.length;
  const stack = `Error: no\n    at f (example:///examples/a/src/a.ts:1:${wrapper + 12})\n    at g (blob:x:1:2)`;

  it('is told by the lines of the TypeScript', () => {
    expect(findPlaces(stack, FILES)).toEqual([{ file: 'examples/a/src/a.ts', line: 5, column: 3 }]);
    expect(mapStack(stack, FILES)).toContain('at f (examples/a/src/a.ts:5:3)');
  });

  it('keeps the place of a file without a map', () => {
    expect(findPlaces('x@example:///b.ts:7:2', FILES)).toEqual([{ file: 'b.ts', line: 7, column: 2 }]);
  });
});
