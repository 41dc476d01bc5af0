import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { partsOf } from './parts';

const textsOf = (text: string): string[] =>
  partsOf(ts, ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest)).map(({ from, to }) =>
    text.slice(from, to),
  );
const long = (name: string): string => `${name}() { return '${'x'.repeat(600)}'; }`;

describe('the parts of a file', () => {
  it('are one where it is short, and none where it is empty', () => {
    expect(textsOf('const a = 1;\nconst b = 2;\n')).toEqual(['const a = 1;\nconst b = 2;']);
    expect(textsOf('')).toEqual([]);
    expect(textsOf('// a comment\n')).toEqual([]);
  });

  it('end with a statement, and are longer only where that is', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => `function ${long(name)}`);
    expect(textsOf(`${a}\nconst one = 1;\n${b}\n${c}`)).toEqual([`${a}\nconst one = 1;`, `\n${b}`, `\n${c}`]);
    const list = `const list = '${'x'.repeat(2_000)}';`;
    expect(textsOf(`${list}\nconst one = 1;`)).toEqual([list, '\nconst one = 1;']);
  });

  it('divide a class between its members', () => {
    expect(textsOf(`class A {\n${long('a')}\nb = 1;\n${long('c')}\n}\nconst one = 1;`)).toEqual([
      `\n${long('a')}\nb = 1;`,
      `\n${long('c')}\n}\nconst one = 1;`,
    ]);
  });
});
