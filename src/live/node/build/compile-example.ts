import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from '@swc/core';
import { excerptOf, type Excerpt } from '../excerpt';
import { integrationFile, type CompiledFile, type LiveExample } from '../../shared/protocol';
import type { ExamplePlan } from './examples';

/** Where TypeScript looks for a relative import. */
const ENDINGS = ['.ts', '/index.ts'];

/**
 * Compiles the files that an example reaches from its entry by relative imports, and by the names of other examples, one
 * by one.
 *
 * @param root absolute folder of the project
 * @throws Error that names an import which leads nowhere
 */
export async function compileExample(
  root: string,
  { name, entry, env, excerpt }: ExamplePlan,
): Promise<LiveExample> {
  const files = new Map<string, CompiledFile>();
  const pending = [entry];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (files.has(file)) continue;
    const compiled = await compileFile(root, file, excerpt);
    files.set(file, compiled);
    for (const required of listImports(compiled.code)) pending.push(await findFile(root, file, required));
  }
  const sorted = [...files].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { name, entry, files: Object.fromEntries(sorted), env };
}

async function compileFile(root: string, file: string, excerpt: Excerpt | undefined): Promise<CompiledFile> {
  const whole = await readFile(path.join(root, file), 'utf8');
  const text = excerptOf(file.replace(/^examples\//, ''), whole, excerpt);
  const { code, map } = await transform(text, {
    filename: file,
    swcrc: false,
    configFile: false,
    sourceMaps: true,
    minify: true,
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      // Names and statements stay as they are written; only comments and blanks go.
      minify: { compress: false, mangle: false, format: { comments: false } },
    },
  });
  const { mappings } = JSON.parse(map ?? '{}') as { readonly mappings?: string };
  return { code, ...(mappings === undefined ? {} : { mappings }) };
}

/** Files of the project only: packages come with the runtime. */
function listImports(code: string): string[] {
  return [...code.matchAll(/\brequire\("([^"]*)"\)/g)]
    .map(([, name = '']) => name)
    .filter((name) => name.startsWith('.') || integrationFile(name) !== undefined);
}

async function findFile(root: string, from: string, name: string): Promise<string> {
  const base = integrationFile(name) ?? path.posix.join(path.posix.dirname(from), name);
  for (const ending of ENDINGS) {
    const exists = await readFile(path.join(root, base + ending)).then(
      () => true,
      () => false,
    );
    if (exists) return base + ending;
  }
  throw new Error(`${from} imports "${name}", which is no file of the examples`);
}
