import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Globby } from '@docusaurus/utils';
import { hashOf } from './cache';

/** Everything that decides what is known of a name: what is shown, what it needs, and the code that finds it. */
const SOURCES = [
  'docs/**/*.{md,mdx}',
  'examples/**/*.{ts,tsx,mts,cts,json}',
  '!**/{node_modules,dist,coverage}/**',
  'src/hover/build/*.ts',
  'src/snippets/{check,fences,files,regions}/*.ts',
  '!**/*.test.ts',
];
const LOCKFILES = ['package-lock.json', 'node_modules/.package-lock.json'];

/** The name of one state of a project: two with the same one have the same hovers. */
export async function findKey(root: string): Promise<string> {
  const files = (await Globby(SOURCES, { cwd: root })).sort();
  const parts = [...files, ...LOCKFILES].flatMap((file) => [file, readText(path.join(root, file))]);
  const { version } = createRequire(path.join(root, 'package.json'))('typescript/package.json') as {
    version: string;
  };
  return hashOf(version, ...parts);
}

const readText = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
