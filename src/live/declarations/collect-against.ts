import path from 'node:path';
import type { EditorDeclarations } from '../../contract/editor';
import { collectDeclarations } from './collect-declarations';
import type { CollectedSources } from './collect-sources';
import { readRawOptions } from './compiler-options';
import type { EditorExample } from './examples';
import { createTypeCache } from './type-cache';

/**
 * Collects all that the files of an example are checked against in the editor.
 *
 * @param root - absolute folder of the project
 * @param sources - the files, as `collectSources` gives them
 */
export async function collectAgainst(
  root: string,
  example: EditorExample,
  { imports, documents }: CollectedSources,
): Promise<EditorDeclarations> {
  const folder = path.join(root, 'examples', example.package);
  return {
    options: readRawOptions(root),
    files: collectDeclarations(root, example.package, imports),
    ...(example.documents === undefined ? {} : { cache: await createTypeCache(folder, documents) }),
  };
}
