import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EditorManifest, EditorManifestExample } from '../../../shared/editor';
import { readCode } from '../../../shared/node/list-files';
import { toAsciiJson } from '../ascii';
import { buildCompiler } from './build-compiler';
import { buildWorker } from './build-worker';
import { cached } from './cached';
import { collectAgainst } from './collect-against';
import { collectSources } from './collect-sources';
import { EDITOR_EXAMPLES, type EditorExample } from './examples';
import { openHashedFolder, type HashedFolder } from './hashed-files';

/** Where the files of the editor are built. */
export interface EditorBuild {
  /** Absolute folder of the project. */
  readonly root: string;
  /** Absolute folder to write to. Other files in it are removed. */
  readonly outDir: string;
  /** What the browser puts before the names of the files: `live-editor/`. */
  readonly address: string;
}

/**
 * Builds what the editor fetches: the compiler, its worker, and the declarations and sources of each example. What takes
 * long is kept below `node_modules/.cache` and made anew when the packages, the imports or this code change.
 *
 * @returns where everything is
 */
export async function buildEditorFiles({ root, outDir, address }: EditorBuild): Promise<EditorManifest> {
  const folder = openHashedFolder(outDir);
  const [compiler, worker] = await Promise.all([buildCompiler(root), buildWorker(root)]);
  const examples: EditorManifestExample[] = [];
  for (const example of EDITOR_EXAMPLES) examples.push(await buildExample(root, example, folder, address));
  const manifest = {
    compiler: address + folder.write('typescript.js', compiler),
    worker: address + folder.write('type-worker.js', worker),
    examples,
  };
  folder.removeOthers();
  return manifest;
}

async function buildExample(
  root: string,
  example: EditorExample,
  folder: HashedFolder,
  address: string,
): Promise<EditorManifestExample> {
  const { id, title } = example;
  const sources = collectSources(root, example);
  // Packages, and the code and the data that decide what is collected.
  const texts = ['package-lock.json', 'examples/tsconfig.base.json'].map((file) =>
    readFileSync(path.join(root, file), 'utf8'),
  );
  const parts = [...texts, ...readCode(__dirname), example.package, ...sources.imports];
  const declarations = await cached(root, id, parts, () =>
    toAsciiJson(collectAgainst(root, example, sources)),
  );
  const name = id.replaceAll('/', '-');
  return {
    id,
    title,
    package: example.package,
    declarations: address + folder.write(`${name}.declarations.json`, declarations),
    sources: address + folder.write(`${name}.sources.json`, toAsciiJson(sources.files)),
  };
}
