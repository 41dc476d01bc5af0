import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { excerptOf } from '../excerpt';
import type { EditorExample } from './examples';
import { createImportReader } from './read-imports';

/** What an example consists of. */
export interface CollectedSources {
  /** Texts by path below `examples/`; those of the module first. */
  readonly files: Readonly<Record<string, string>>;
  /** What the files import of packages: `rxjs`, `@o2s/framework/modules`. */
  readonly imports: readonly string[];
}

/**
 * Collects the files of an example: those of its module, and what they import of the repository's own packages.
 *
 * @param root - absolute folder of the project
 */
export function collectSources(root: string, example: EditorExample): CollectedSources {
  const importsOf = createImportReader(root);
  const home = path.join(root, 'examples');
  const files: Record<string, string> = {};
  const imports = new Set<string>();
  const waiting = listModule(home, path.posix.join(example.package, 'src', example.module));
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (file in files) continue;
    const text = excerptOf(file, readFileSync(path.join(home, file), 'utf8'), example.excerpt);
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
