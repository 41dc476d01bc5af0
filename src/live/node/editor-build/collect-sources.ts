import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { excerptOf } from '../excerpt';
import { declareFile } from './declare-file';
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
 * Collects the files of an example: those of its module, and what they import of the repository's own packages. Where some
 * are only declared, the module is what its `index.ts` imports.
 *
 * @param root - absolute folder of the project
 */
export function collectSources(root: string, example: EditorExample): CollectedSources {
  const importsOf = createImportReader(root);
  const home = path.join(root, 'examples');
  const files: Record<string, string> = {};
  const imports = new Set<string>();
  const read = (file: string) => {
    const text = excerptOf(file, readFileSync(path.join(home, file), 'utf8'), example.excerpt);
    return example.declared?.includes(file) ? declareFile(file, text) : { file, text };
  };
  const module = path.posix.join(example.package, 'src', example.module);
  const waiting = example.declared ? [`${module}/index.ts`] : listModule(home, module);
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const { file: name, text } = read(file);
    if (name in files) continue;
    files[name] = text;
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
