import * as z from 'zod';
import { shortHash } from '../../shared/node/hash';
import type ts from 'typescript';
import { findImports } from './imports';
import { readShape } from './shape';
import { typescript } from './typescript';
import { isDeclaration, isTypeScript } from '../../shared/is-typescript';

const importSite = z.object({ specifier: z.string(), line: z.number(), column: z.number() });

/** What is known of a file from its text alone. */
export const fileFacts = z.object({
  imports: z.array(importSite),
  /** Changes when the file may mean something else to the files that import it. */
  shape: z.string(),
  /** Whether it declares names for the whole program, imported or not. */
  isAmbient: z.boolean(),
});
export type FileFacts = z.infer<typeof fileFacts>;

/** @param file whose ending says how the text is to be read */
export function readFacts(file: string, text: string): FileFacts {
  if (!isTypeScript(file)) return { imports: [], shape: shortHash(text), isAmbient: false };
  const ts = typescript();
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return {
    imports: findImports(source),
    shape: shortHash(readShape(source)),
    isAmbient:
      (isDeclaration(file) && !ts.isExternalModule(source)) || source.statements.some(isAugmentation),
  };
}

/** `declare module 'x'` and `declare global`. */
function isAugmentation(statement: ts.Statement): boolean {
  const ts = typescript();
  if (!ts.isModuleDeclaration(statement)) return false;
  return ts.isStringLiteral(statement.name) || (statement.flags & ts.NodeFlags.GlobalAugmentation) !== 0;
}
