import path from 'node:path';
import ts from 'typescript';
import { importLiterals } from '../../../snippets';
import { readOptions } from './compiler-options';

/** What a file names as modules. */
export interface Imports {
  /** Files of the examples, each as the file names it and by its path below `examples/`. */
  readonly own: readonly { readonly specifier: string; readonly file: string }[];
  /** Whatever else it names: `rxjs`, `@o2s/framework/modules`, `node:fs`. */
  readonly others: readonly string[];
}

/**
 * Makes a reader of the imports of the examples' files, as the engine finds them.
 *
 * @param root - absolute folder of the project
 * @returns a function of a path below `examples/` and the file's text. It throws an error that names the file, where one
 * imports what is no file of the examples.
 */
export function createImportReader(root: string): (file: string, text: string) => Imports {
  const home = path.join(root, 'examples');
  const options = readOptions(root);
  return (file, text) => {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
    const specifiers = importLiterals(source).map((literal) => literal.text);
    const isOwn = (specifier: string) =>
      specifier.startsWith('.') || options.paths?.[specifier] !== undefined;
    const own = specifiers.filter(isOwn).map((specifier) => {
      const { resolvedModule } = ts.resolveModuleName(specifier, path.join(home, file), options, ts.sys);
      const target = resolvedModule && path.relative(home, resolvedModule.resolvedFileName);
      if (target === undefined || target.startsWith('..'))
        throw new Error(`examples/${file} imports "${specifier}", which is no file of the examples`);
      return { specifier, file: target.split(path.sep).join('/') };
    });
    return { own, others: specifiers.filter((specifier) => !isOwn(specifier)) };
  };
}
