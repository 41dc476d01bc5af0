import { describe, expect, it } from 'vitest';
import { readFacts } from './facts';

describe('what a text alone says of a file', () => {
  it('is what it imports, and where', () => {
    const text =
      "import a from 'a';\n\nexport * from './b';\nconst c = import('c');\ntype D = import('d').D;\n";
    expect(readFacts('x.ts', text).imports.map(({ specifier, line }) => [specifier, line])).toEqual([
      ['a', 1],
      ['./b', 3],
      ['c', 4],
      ['d', 5],
    ]);
    expect(readFacts('x.ts', "import a from 'a';").imports).toEqual([
      { specifier: 'a', line: 1, column: 15 },
    ]);
  });

  it.each([
    ['a module', 'x.ts', 'export const a = 1;', false],
    ['a script', 'x.ts', 'const a = 1;', false],
    ['a declaration file that is a module', 'x.d.ts', 'export declare const a: 1;', false],
    ['a declaration file that is none', 'x.d.ts', 'declare const a: 1;', true],
    ['a declaration file of CommonJS that is none', 'x.d.cts', 'declare const a: 1;', true],
    ['a module that declares globals', 'x.ts', 'export {};\ndeclare global { const a: 1; }', true],
    ['a module that adds to another one', 'x.ts', "export {};\ndeclare module 'a' { const b: 1; }", true],
    ['a namespace of its own', 'x.ts', 'export namespace A { export const b = 1; }', false],
  ])('tells whether it declares names for all: %s', (_what, file, text, isAmbient) => {
    expect(readFacts(file, text).isAmbient).toBe(isAmbient);
  });

  it('is nothing but the text, where that is no TypeScript', () => {
    const facts = readFacts('data.json', '{ "a": "import b from \'b\'" }');
    expect(facts).toMatchObject({ imports: [], isAmbient: false });
    expect(readFacts('data.json', '{ "a": 1 }').shape).not.toBe(facts.shape);
    expect(readFacts('a.js', "import b from 'b';").imports).toEqual([]);
  });

  it('has a shape that a comment leaves alone, and a type changes', () => {
    const { shape } = readFacts('x.ts', '/** one */\nexport const a: number = b();');
    expect(readFacts('x.ts', '/** two */\nexport const a: number = b();').shape).toBe(shape);
    expect(readFacts('x.ts', '/** one */\nexport const a: string = b();').shape).not.toBe(shape);
  });

  it('is read as the ending says', () => {
    expect(readFacts('x.tsx', "const a = <b>import 'c'</b>;").imports).toEqual([]);
  });
});
