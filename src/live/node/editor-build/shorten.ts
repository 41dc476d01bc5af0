import ts from 'typescript';
import { annotateVariance } from './annotate-variance';

/** Packages whose comments readers see when they point at a name. */
const COMMENTED = /^\/node_modules\/@(?:nestjs|o2s)\//;
const SOURCE_MAP = /^\/\/# sourceMappingURL=.*$/gm;

/**
 * Leaves out of a declaration file what neither the compiler nor a reader needs.
 *
 * @param name - its path in the editor: `/node_modules/rxjs/dist/types/index.d.ts`
 */
export function shortenDeclaration(name: string, source: ts.SourceFile): string {
  const text = COMMENTED.test(name) ? source.text : printWithoutComments(source);
  return annotateVariance(name, text)
    .replace(SOURCE_MAP, '')
    .replace(/^(?: {4})+/gm, (indent) => '\t'.repeat(indent.length / 4))
    .replace(/\r?\n\s*\n/g, '\n');
}

/** The printer keeps the `/// <reference …>` lines, which are no comments. */
function printWithoutComments(source: ts.SourceFile): string {
  return ts.createPrinter({ removeComments: true }).printFile(source);
}

/** What resolving a module reads of a `package.json`. */
const RESOLVING = ['name', 'version', 'type', 'main', 'types', 'typings', 'typesVersions', 'exports'];

/**
 * Leaves in a `package.json` what resolving a module reads.
 *
 * @param text - the file
 */
export function shortenPackageJson(text: string): string {
  const whole = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify(
    Object.fromEntries(RESOLVING.flatMap((key) => (key in whole ? [[key, whole[key]]] : []))),
  );
}
