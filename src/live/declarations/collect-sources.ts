import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { excerptOf } from '../excerpt';
import type { EditorExample } from './examples';
import { readOptions } from './compiler-options';

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
  const options = readOptions(root);
  const home = path.join(root, 'examples');
  const files: Record<string, string> = {};
  const imports = new Set<string>();
  const waiting = listModule(path.join(home, example.package, 'src', example.module));
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    const name = path.relative(home, file).split(path.sep).join('/');
    if (name in files) continue;
    const text = excerptOf(name, readFileSync(file, 'utf8'), example.excerpt);
    files[name] = text;
    for (const specifier of listImports(file, text)) {
      const target = resolveOwn(specifier, file, options);
      if (target) waiting.push(target);
      else imports.add(specifier);
    }
  }
  return { files, imports: [...imports].sort() };
}

/** What a file imports and re-exports. */
function listImports(file: string, text: string): string[] {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier.text] : [];
  });
}

/** Tests stay out: nothing runs them in a page. */
function listModule(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/\.(?:spec|d)\.ts$/.test(name),
  );
  return names.sort().map((name) => path.join(folder, name));
}

/** The file that an import leads to, when it is one of the repository's. */
function resolveOwn(specifier: string, from: string, options: ts.CompilerOptions): string | undefined {
  if (!specifier.startsWith('.') && !options.paths?.[specifier]) return undefined;
  const { resolvedModule } = ts.resolveModuleName(specifier, from, options, ts.sys);
  if (!resolvedModule || !existsSync(resolvedModule.resolvedFileName))
    throw new Error(`${path.basename(from)} imports "${specifier}", which leads nowhere`);
  return resolvedModule.resolvedFileName;
}
