import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Packages whose declarations are replaced, by the file that stands for all of them. Node's and Express' own are
 * 2.4 MB, of which the examples and what they import use the few names in `stubs/`. What is `any` there is `any` in the
 * originals: another type would make the editor say what `tsc` does not.
 */
const STUBBED: Readonly<Record<string, string>> = {
  '/node_modules/@types/node/index.d.ts': 'node.d.ts',
  '/node_modules/@types/express/index.d.ts': 'express.d.ts',
};

/**
 * Reads the replacements.
 *
 * @param root - absolute folder of the project
 * @returns texts by the path that they take in the editor
 */
export function readStubs(root: string): ReadonlyMap<string, string> {
  const folder = path.join(root, 'src/live/node/editor-build/stubs');
  return new Map(
    Object.entries(STUBBED).map(([name, stub]) => [name, readFileSync(path.join(folder, stub), 'utf8')]),
  );
}
