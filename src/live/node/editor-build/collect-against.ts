import type { EditorDeclarations } from '../../../shared/editor';
import { collectDeclarations } from './collect-declarations';
import type { CollectedSources } from './collect-sources';
import { readRawOptions } from './compiler-options';
import type { EditorExample } from './examples';
import { lookUpDocuments } from './look-up-documents';

/**
 * Collects all that the files of an example are checked against in the editor.
 *
 * @param root - absolute folder of the project
 * @param sources - the files, as `collectSources` gives them
 */
export function collectAgainst(
  root: string,
  example: EditorExample,
  { imports }: CollectedSources,
): EditorDeclarations {
  return {
    options: readRawOptions(root),
    ...lookUpDocuments(collectDeclarations(root, example.package, imports)),
  };
}
