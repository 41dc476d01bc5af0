import { describe, expect, it } from 'vitest';
import { declareDocuments, findDocuments } from './graphql-documents';

describe('the GraphQL documents of a file', () => {
  it('are its templates that can be parsed, each once', () => {
    const text = [
      'const a = graphql(`{ a }`);',
      'const b = graphql(',
      '  `',
      '    mutation B($b: Int!) { b(c: $b) }',
      '  `,',
      '  [a],',
      ');',
      'const again = `{ a }`;',
      'const price = `$ 5, or ${price} of \\`them\\``;',
      '/** The `name` of it, and `{ half`. */',
    ].join('\n');
    expect([...findDocuments(text).keys()]).toEqual(['{ a }', '\n    mutation B($b: Int!) { b(c: $b) }\n  ']);
  });

  it('are not those with something put in, or with an escape', () => {
    const text = 'graphql(`{ a ${b} }`); graphql(`{ a \\u0062 }`); graphql(`{ a \\` }`); graphql(`{ a }`);';
    expect([...findDocuments(text).keys()]).toEqual(['{ a }']);
  });

  it('are declared as gql.tada reads them, beside their types', () => {
    const documents = findDocuments('`query Q($a: [Int!] = 1) { b(c: true) @d { ...E } }`');
    const text = declareDocuments(documents, new Map([['{ "a" }', 'TadaDocumentNode<{}>']]));
    const [, , parsed, typed] = text.split('\n');
    expect(parsed).toContain('"query Q($a: [Int!] = 1) { b(c: true) @d { ...E } }": { kind: Kind.DOCUMENT; ');
    expect(parsed).toContain('operation: OperationTypeNode.QUERY; name: { kind: Kind.NAME; value: "Q" }');
    expect(parsed).toContain('defaultValue: { kind: Kind.INT; value: string }');
    expect(parsed).toContain('value: { kind: Kind.BOOLEAN; value: boolean }');
    expect(parsed).toContain('alias: undefined; name: { kind: Kind.NAME; value: "b" }');
    expect(typed).toBe('export interface typedDocuments { "{ \\"a\\" }": TadaDocumentNode<{}>; }');
  });
});
