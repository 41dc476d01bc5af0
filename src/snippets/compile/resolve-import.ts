import path from 'node:path';
import type ts from 'typescript';
import { typescript } from '../compile/typescript';
import { foldersOf, placeInPackage, type VirtualFile } from '../compile/virtual';

/** Finds the absolute file that a specifier means; `undefined` when there is none. */
export type ResolveImport = (file: string, specifier: string) => string | undefined;

/**
 * Resolves as TypeScript does, with virtual files in place. One resolver serves one state of the disk.
 *
 * @param options of the compiler
 * @param virtual by absolute path
 */
export function createResolver(
  options: ts.CompilerOptions,
  virtual: ReadonlyMap<string, VirtualFile>,
  folder: string,
): ResolveImport {
  const ts = typescript();
  const cache = ts.createModuleResolutionCache(folder, (name) => name, options);
  const folders = foldersOf(virtual.keys());
  const host: ts.ModuleResolutionHost = {
    fileExists: (file) => virtual.has(file) || ts.sys.fileExists(file),
    readFile: (file) => virtual.get(file)?.text ?? ts.sys.readFile(file),
    directoryExists: (dir) => folders.has(dir) || ts.sys.directoryExists(dir),
    realpath: (file) => (virtual.has(file) ? file : (ts.sys.realpath?.(file) ?? file)),
  };
  const find = (from: string, specifier: string) => {
    const mode = ts.getImpliedNodeFormatForFile(from, cache.getPackageJsonInfoCache(), host, options);
    return ts.resolveModuleName(specifier, from, options, host, cache, undefined, mode).resolvedModule
      ?.resolvedFileName;
  };
  return (file, specifier) => {
    const own = virtual.get(file);
    const found = find(file, specifier);
    if (found !== undefined || !own || !specifier.startsWith('.')) return found;
    return find(placeInPackage(own), specifier);
  };
}

/** Whether a file belongs to an installed package. */
export function isDependency(file: string): boolean {
  return file.includes(`${path.sep}node_modules${path.sep}`);
}
