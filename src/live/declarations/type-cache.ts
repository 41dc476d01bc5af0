import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import type { EditorTypeCache } from '../../contract/editor';
import { runNode } from '../../process';
import type { Files } from '../types';
import { shortenDeclaration } from './shorten';

/** Beside the library that reads it. */
const PLACE = '/node_modules/gql.tada/documents.d.ts';

/**
 * Has gql.tada write down the types of an example's documents: reading them from the documents' text is two thirds of
 * what a check takes. A document that it cannot read is left to the compiler.
 *
 * @param folder - absolute folder of the package, whose `tsconfig.build.json` tells gql.tada of its schema
 * @param of - the documents, and the files that they import, by path below `examples/`
 * @throws Error with what gql.tada says
 */
export async function createTypeCache(folder: string, of: Files): Promise<EditorTypeCache> {
  const source = ts.createSourceFile(PLACE, await writeCache(folder), ts.ScriptTarget.Latest);
  return { path: PLACE, text: shortenDeclaration(PLACE, source), of };
}

/** In a process of its own: gql.tada reads its options from files, writes to a file, and prints what it does. */
async function writeCache(folder: string): Promise<string> {
  const tsconfig = path.join(folder, 'tsconfig.build.json');
  const library = createRequire(tsconfig).resolve('gql.tada/package.json');
  const out = await mkdtemp(path.join(tmpdir(), 'live-editor-'));
  try {
    const file = path.join(out, 'documents.d.ts');
    const program = path.join(path.dirname(library), 'bin/cli.js');
    await runNode([program, 'turbo', '--tsconfig', tsconfig, '--output', file]);
    return await readFile(file, 'utf8');
  } finally {
    await rm(out, { recursive: true });
  }
}
