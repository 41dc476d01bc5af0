import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { rspack } from '@rspack/core';
import { cached } from './cached';

/** What minifying depends on, besides the compiler. */
const OPTIONS = {
  compress: true,
  mangle: true,
  ecma: 2022,
  module: false,
  // A browser keeps a script of ASCII alone in half the memory: `toAsciiJson` says why.
  format: { comments: false, ascii_only: true },
} as const;

/**
 * Makes a script of the TypeScript compiler that a browser's worker can load; it leaves `ts` behind. The compiler comes
 * as one script already, and asks for Node only where it finds Node.
 *
 * @param root - absolute folder of the project
 */
export async function buildCompiler(root: string): Promise<string> {
  const file = createRequire(path.join(root, 'package.json')).resolve('typescript');
  const text = readFileSync(file, 'utf8');
  return cached(root, 'typescript', [text, rspack.rspackVersion, JSON.stringify(OPTIONS)], async () => {
    const { code } = await rspack.experiments.swc.minify(text, OPTIONS);
    return code;
  });
}
