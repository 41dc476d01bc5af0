import { builtinModules } from 'node:module';
import * as z from 'zod';

/** What an example's package.json says about itself. */
export interface ExamplePackage {
  /** Folder below `examples/`, which is also what `in=` names. */
  readonly folder: string;
  readonly name: string;
  /** What its users get: dependencies, peers and optional ones. */
  readonly dependencies: ReadonlySet<string>;
  /** What only its tests and fences may use besides. */
  readonly devDependencies: ReadonlySet<string>;
  readonly scripts: readonly string[];
}

const table = z.record(z.string(), z.string()).optional();
const packageJson = z.object({
  name: z.string(),
  dependencies: table,
  peerDependencies: table,
  optionalDependencies: table,
  devDependencies: table,
  scripts: table,
});

/**
 * Reads the text of a package.json.
 *
 * @returns the package, or a sentence that says why it is none
 */
export function parsePackage(folder: string, text: string): ExamplePackage | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return `it is not valid JSON: ${String(error)}`;
  }
  const { data, error } = packageJson.safeParse(json);
  if (!data) return z.prettifyError(error);
  const { name, dependencies, peerDependencies, optionalDependencies, devDependencies, scripts } = data;
  return {
    folder,
    name,
    dependencies: new Set(Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies })),
    devDependencies: new Set(Object.keys(devDependencies ?? {})),
    scripts: Object.keys(scripts ?? {}),
  };
}

/** Names as `fs` and `node:fs` give them, with subpaths. */
const BUILTIN = new Set(builtinModules);

/**
 * The package that an import needs to be declared.
 *
 * @returns `undefined` for relative imports, subpath imports (`#x`) and Node's own modules
 */
export function packageOfImport(specifier: string): string | undefined {
  if (/^[./#]/.test(specifier) || specifier.startsWith('node:') || BUILTIN.has(specifier)) return undefined;
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
