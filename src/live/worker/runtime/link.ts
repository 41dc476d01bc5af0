import { integrationFile, type CompiledFiles } from '../../shared/protocol';
import { SCHEME, WRAPPER } from './source-map';

/** Finds what the package manager would bring; `undefined` where there is no such package. */
export type PackageSource = (name: string) => unknown;

type Run = (
  module: { exports: unknown },
  exports: unknown,
  require: (name: string) => unknown,
  dirname: string,
) => void;

/**
 * Runs the files of an example as Node would: each once, when it is first required.
 *
 * @param packages gives everything that is no file of the example
 * @returns what `entry` exports
 * @throws what the code throws, and an Error that names a module which is nowhere
 */
export function link(files: CompiledFiles, entry: string, packages: PackageSource): unknown {
  const modules = new Map<string, { exports: unknown }>();

  const load = (path: string): unknown => {
    const known = modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(path, module);
    evaluate(path, files[path]?.code ?? '')(
      module,
      module.exports,
      (name) => find(name, path),
      `/${path.slice(0, Math.max(path.lastIndexOf('/'), 0))}`,
    );
    return module.exports;
  };

  const find = (name: string, from: string): unknown => {
    const path = name.startsWith('.') ? resolve(name, from) : integrationFile(name);
    const file = path === undefined ? undefined : candidates(path).find((each) => Object.hasOwn(files, each));
    if (file !== undefined) return load(file);
    const found = name.startsWith('.') ? undefined : packages(name);
    if (found === undefined) throw new Error(`Cannot find module '${name}', which ${from} imports`);
    return found;
  };

  return load(entry);
}

/** Indirect, so that the code sees globals only. */
function evaluate(path: string, code: string): Run {
  try {
    return (0, eval)(`${WRAPPER}${code}\n})\n//# sourceURL=${SCHEME}${path}`) as Run;
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { message: `${path}: ${error.message}` }) : error;
  }
}

function resolve(name: string, from: string): string {
  return new URL(name, `${SCHEME}${from}`).pathname.slice(1);
}

function candidates(path: string): string[] {
  const bare = path.replace(/\.js$/, '');
  return [path, `${bare}.ts`, `${bare}/index.ts`];
}
