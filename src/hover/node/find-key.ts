import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Globby } from '@docusaurus/utils';
import { hash } from '../../snippets';

/** What is shown, and what that needs. */
const CONTENT = [
  'docs/**/*.{md,mdx}',
  'examples/**/*.{ts,tsx,mts,cts,json}',
  '!**/{node_modules,dist,coverage}/**',
];
/** The code that finds what is known of a name. */
const TOOL = [
  'src/hover/node/*.ts',
  'src/shared/doc-comment.ts',
  'src/snippets/{check,compile,fences,files,regions}/*.ts',
  '!**/*.test.ts',
];
const LOCKFILES = ['package-lock.json', 'node_modules/.package-lock.json'];

/**
 * The name of one state of a project: two with the same one have the same hovers.
 *
 * @param root absolute folder of the project whose guides are read
 * @param siteDir absolute folder of the program that reads them
 */
export async function findKey(root: string, siteDir: string): Promise<string> {
  const { version } = createRequire(path.join(siteDir, 'package.json'))('typescript/package.json') as {
    version: string;
  };
  const lockfiles = LOCKFILES.map((file) => path.join(root, file))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));
  return hash(version, ...lockfiles, ...(await readAll(root, CONTENT)), ...(await readAll(siteDir, TOOL)));
}

async function readAll(folder: string, globs: readonly string[]): Promise<string[]> {
  const files = (await Globby([...globs], { cwd: folder })).sort();
  return files.flatMap((file) => [file, readFileSync(path.join(folder, file), 'utf8')]);
}
