import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { findDocumentCalls, writeDocumentType } from './document-types';

const DECLARED = `
interface Array<T> { [index: number]: T }
interface TadaDocumentNode<Result = {}> { result: Result }
declare function graphql<Result>(text: string): TadaDocumentNode<Result>;
declare function other(text: string): { result: string };
declare const key: unique symbol;
interface Named { a: string }
`;
const DOCUMENT = '{ a }';

/** What is written of the document of a call. */
function written(call: string): string | undefined {
  const source = ts.createSourceFile('a.ts', `${DECLARED}const made = ${call};`, ts.ScriptTarget.Latest);
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (name) => (name === 'a.ts' ? source : undefined),
  };
  const checker = ts.createProgram(['a.ts'], { noLib: true, strict: true }, host).getTypeChecker();
  const [found] = findDocumentCalls(ts, source, new Set([DOCUMENT]));
  if (!found) throw new Error(`There is no document in ${call}`);
  return writeDocumentType(ts, checker, found);
}

describe('the calls that make a document', () => {
  const find = (text: string) =>
    findDocumentCalls(
      ts,
      ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest),
      new Set(['{ a }', '{ b }']),
    ).map(({ text: document, node }) => [document, text.slice(node.pos, node.end).trim()]);

  it('are found wherever they are', () => {
    expect(
      find('a(`{ a }`); const f = () => [b(`{ b }`, [1])]; a(`{ c }`); a("{ a }"); a(1, `{ a }`);'),
    ).toEqual([
      ['{ a }', 'a(`{ a }`)'],
      ['{ b }', 'b(`{ b }`, [1])'],
    ]);
  });

  it('share no text', () => {
    expect(find('a(`{ a }`, [b]); a(`{ a }`, [c]); a(`{ b }`);')).toEqual([['{ b }', 'a(`{ b }`)']]);
  });
});

describe('the type of a document', () => {
  it('is written down whole', () => {
    const fields = Array.from({ length: 60 }, (_, index) => `field${index}: "A" | "B" | null;`).join(' ');
    expect(written(`graphql<{ ${fields} }[]>(\`${DOCUMENT}\`)`)).toBe(`TadaDocumentNode<{ ${fields} }[]>`);
  });

  it.each([
    ['what is no document', 'other(`{ a }`)'],
    ['a name that could be another elsewhere', 'graphql<Named[]>(`{ a }`)'],
    ['what may be an error', 'graphql<{ a: any }>(`{ a }`)'],
    ['a name of this file that only it knows', 'graphql<typeof key>(`{ a }`)'],
    ['a masked fragment', 'graphql<{ [key]: string }>(`{ a }`)'],
    ['a parameter', '(<T,>() => graphql<T>(`{ a }`))()'],
  ])('is not where it holds %s', (_what, call) => {
    expect(written(call)).toBeUndefined();
  });
});
