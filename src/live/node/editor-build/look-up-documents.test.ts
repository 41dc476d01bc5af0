import { describe, expect, it } from 'vitest';
import { lookUpDocuments } from './look-up-documents';

const CHUNK = '/node_modules/gql.tada/dist/chunk.d.ts';
const DECLARED = `type parseDocument<In extends string> = read<In>;
interface Api {
	<const In extends string>(input: In): getDocumentNode<parseDocument<In>, Schema, getFragmentsOfDocuments<Fragments>, Config['isMaskingDisabled']>;
}`;

describe('declarations that look up documents', () => {
  it('are those of gql.tada, and a file beside them', () => {
    const { files, documents } = lookUpDocuments({
      '/node_modules/a/index.d.ts': DECLARED,
      [CHUNK]: DECLARED,
    });
    expect(documents).toBe('/node_modules/gql.tada/dist/documents.d.ts');
    expect(Object.keys(files)).toEqual(['/node_modules/a/index.d.ts', CHUNK, documents]);
    expect(files['/node_modules/a/index.d.ts']).toBe(DECLARED);
    expect(files[CHUNK]).toContain(`from './documents';`);
    expect(files[CHUNK]).toContain(
      'In extends keyof parsedDocuments ? parsedDocuments[In] : readDocument<In>;',
    );
    expect(files[CHUNK]).toContain('type readDocument<In extends string> = read<In>;');
    expect(files[CHUNK]).toContain('In extends keyof typedDocuments ? typedDocuments[In] : getDocumentNode<');
  });

  it('are as they were without gql.tada', () => {
    const files = { '/node_modules/a/index.d.ts': DECLARED };
    expect(lookUpDocuments(files)).toEqual({ files });
  });

  it.each([
    ['another name', DECLARED.replace('parseDocument<In extends', 'readDocument<In extends')],
    ['a type twice', `${DECLARED}\n${DECLARED}`],
    ['no type of a document', DECLARED.replace('getFragments', 'fragments')],
  ])('cannot be made where gql.tada declares %s', (_what, text) => {
    expect(() => lookUpDocuments({ [CHUNK]: text })).toThrow(
      'mend src/live/node/editor-build/look-up-documents.ts',
    );
  });
});
