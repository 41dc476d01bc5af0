import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { readOptions } from './compiler-options';
import { shortenDeclaration, shortenPackageJson } from './shorten';
import { readStubs } from './stubs';

/** Where the compiler's own declarations are in the editor. */
const LIB_FOLDER = '/lib';

/** What readers may import although the example does not. */
const OFFERED = [
  '@nestjs/common',
  '@o2s/framework/headers',
  '@o2s/framework/modules',
  'rxjs',
  'rxjs/operators',
];

/**
 * Collects every declaration file that the imports of an example reach, and the `package.json` files that lead there.
 *
 * @param root - absolute folder of the project
 * @param folder - folder of the package that imports, below `examples/`
 * @param imports - what it imports of packages
 * @returns texts by path in the editor, where `/` stands for the project's folder
 */
export function collectDeclarations(
  root: string,
  folder: string,
  imports: readonly string[],
): Readonly<Record<string, string>> {
  const program = createProgram(root, path.join(root, 'examples', folder, 'src'), [...OFFERED, ...imports]);
  const libFolder = path.dirname(ts.getDefaultLibFilePath(program.getCompilerOptions()));
  const files: Record<string, string> = {};
  const manifests = new Set<string>();
  for (const source of program.getSourceFiles()) {
    if (!source.isDeclarationFile) continue;
    const inLib = source.fileName.startsWith(`${libFolder}/lib.`);
    const name = inLib ? `${LIB_FOLDER}/${path.basename(source.fileName)}` : nameOf(root, source.fileName);
    files[name] = shortenDeclaration(name, source);
    if (!inLib) for (const manifest of manifestsAbove(source.fileName)) manifests.add(manifest);
  }
  for (const manifest of manifests)
    files[nameOf(root, manifest)] = shortenPackageJson(readFileSync(manifest, 'utf8'));
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The path in the editor. Packages may be links out of the project, and a compiler tells where they lead to: each is
 * then where `node_modules` begins.
 *
 * @throws Error for a file that is neither in the project nor in a package
 */
export function nameOf(root: string, file: string): string {
  const segments = path.relative(root, file).split(path.sep);
  if (segments[0] !== '..') return `/${segments.join('/')}`;
  const start = segments.indexOf('node_modules');
  if (start < 0) throw new Error(`The editor has no place for ${file}, which is outside of the project`);
  return `/${segments.slice(start).join('/')}`;
}

/** A package has one at its top; some have more below, which lead from a name like `zod/v4` to a file. */
function manifestsAbove(file: string): string[] {
  const found: string[] = [];
  for (
    let folder = path.dirname(file);
    path.basename(folder) !== 'node_modules';
    folder = path.dirname(folder)
  ) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest)) found.push(manifest);
    if (folder === path.dirname(folder)) break;
  }
  return found;
}

/** A program of one made-up file that imports everything. */
function createProgram(root: string, folder: string, imports: readonly string[]): ts.Program {
  const options = readOptions(root);
  const stubs = readStubs(root);
  const entry = path.join(folder, '__entry.ts');
  const text = [...new Set(imports)].map((name) => `import '${name}';`).join('\n');
  const host = ts.createCompilerHost(options, true);
  const replaced = (file: string) => (file === entry ? text : stubs.get(nameOf(root, file)));
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (file) => file === entry || fileExists(file);
  host.getSourceFile = (file, version, ...rest) => {
    const own = replaced(file);
    return own === undefined
      ? getSourceFile(file, version, ...rest)
      : ts.createSourceFile(file, own, version, true);
  };
  return ts.createProgram([entry], options, host);
}
