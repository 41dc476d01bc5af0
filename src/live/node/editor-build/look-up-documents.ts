import path from 'node:path';
import type { EditorDeclarations } from '../../../shared/editor';

const HOME = '/node_modules/gql.tada/';

/** What gql.tada knows of a document, which `any` text is not. */
const lookUp = (table: string, otherwise: string): string =>
  `unknown extends In ? ${otherwise} : In extends keyof ${table} ? ${table}[In] : ${otherwise}`;
const TYPE =
  "getDocumentNode<parseDocument<In>, Schema, getFragmentsOfDocuments<Fragments>, Config['isMaskingDisabled']>";

/** Where gql.tada reads a document, and where it finds out its type. */
const PATCHES: readonly (readonly [before: string, after: string])[] = [
  [
    'type parseDocument<In extends string> =',
    `import type { parsedDocuments, typedDocuments } from './documents';
type parseDocument<In extends string> = ${lookUp('parsedDocuments', 'readDocument<In>')};
type readDocument<In extends string> =`,
  ],
  [`: ${TYPE}`, `: ${lookUp('typedDocuments', TYPE)}`],
];
const NOTHING = 'export interface parsedDocuments {}\nexport interface typedDocuments {}';

/**
 * Has gql.tada look up what a document says, and what its type is, before it finds out, where declarations hold it. The
 * editor writes the file in which it looks.
 *
 * @param files - texts by path in the editor
 * @throws Error when gql.tada finds out in another way
 */
export function lookUpDocuments(
  files: EditorDeclarations['files'],
): Pick<EditorDeclarations, 'files' | 'documents'> {
  const own = Object.entries(files).filter(([file]) => file.startsWith(HOME) && file.endsWith('.d.ts'));
  if (own.length === 0) return { files };
  const found = own.find(([, text]) => PATCHES.every(([before]) => text.split(before).length === 2));
  if (!found)
    throw new Error(
      `gql.tada no longer declares each of these once, and in one file: mend src/live/node/editor-build/look-up-documents.ts\n${PATCHES.map(([before]) => before).join('\n')}`,
    );
  const [file, text] = found;
  const patched = PATCHES.reduce((before, [from, to]) => before.replace(from, () => to), text);
  const documents = path.posix.join(path.posix.dirname(file), 'documents.d.ts');
  return { files: { ...files, [file]: patched, [documents]: NOTHING }, documents };
}
