import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { excerptOf, type Excerpt } from '../excerpt';
import type { EditorExample } from './examples';
import { createImportReader } from './read-imports';

/** What an example consists of. */
export interface CollectedSources {
  /** Texts by path below `examples/`; those of the module first. */
  readonly files: Readonly<Record<string, string>>;
  /** What the files import of packages: `rxjs`, `@o2s/framework/modules`. */
  readonly imports: readonly string[];
  /** Those of the files that hold its GraphQL documents, and what these import. */
  readonly documents: Readonly<Record<string, string>>;
}

/**
 * Collects the files of an example: those of its module, and what they import of the repository's own packages.
 *
 * @param root - absolute folder of the project
 */
export function collectSources(root: string, example: EditorExample): CollectedSources {
  const { package: folder, module, excerpt, documents } = example;
  const ofModule = listModule(path.join(root, 'examples'), path.posix.join(folder, 'src', module));
  return {
    ...follow(root, ofModule, excerpt),
    documents: documents === undefined ? {} : follow(root, [documents], excerpt).files,
  };
}

/** Files, what these import of the repository's own packages, and so on. */
function follow(
  root: string,
  start: readonly string[],
  excerpt: Excerpt | undefined,
): Pick<CollectedSources, 'files' | 'imports'> {
  const importsOf = createImportReader(root);
  const home = path.join(root, 'examples');
  const files: Record<string, string> = {};
  const imports = new Set<string>();
  const waiting = [...start];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (file in files) continue;
    const text = excerptOf(file, readFileSync(path.join(home, file), 'utf8'), excerpt);
    files[file] = text;
    const { own, others } = importsOf(file, text);
    waiting.push(...own.map((target) => target.file));
    for (const specifier of others) imports.add(specifier);
  }
  return { files, imports: [...imports].sort() };
}

/** Tests stay out: nothing runs them in a page. Paths below `examples/`. */
function listModule(home: string, folder: string): string[] {
  return readdirSync(path.join(home, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(?:spec|d)\.ts$/.test(name))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .sort();
}
