import type { SnippetProps } from '../../shared/snippet';
import type { Snippet } from '../../snippets';
import { neededImports, type LineSpan } from '../../snippets';

/**
 * By part: its imports with the file that they were found in. While the site runs, a page is built again for an edit of
 * one of the files it shows; the imports of the others are the same.
 */
const found = new Map<string, { readonly text: string; readonly imports: string }>();

const TYPESCRIPT = /\.[cm]?tsx?$/;

/**
 * What the copy menu of a snippet needs besides its code: only regions of TypeScript files have one.
 *
 * @param lines those of the snippet's file, as they are on disk
 */
export function toCopyProps(
  { kind, file, lines: parts }: Pick<Snippet, 'kind' | 'file' | 'lines'>,
  lines: readonly string[],
): Pick<SnippetProps, 'imports' | 'excerpt'> {
  if (kind !== 'region' || file === undefined || parts === undefined) return {};
  const imports = TYPESCRIPT.test(file) ? importsOf(file, lines.join('\n'), parts) : '';
  return {
    ...(imports === '' ? {} : { imports }),
    ...(parts.length > 1 ? { excerpt: 'true' } : {}),
  };
}

function importsOf(file: string, text: string, parts: readonly LineSpan[]): string {
  const part = JSON.stringify([file, parts]);
  const known = found.get(part);
  if (known?.text === text) return known.imports;
  const imports = neededImports(file, text, parts);
  found.set(part, { text, imports });
  return imports;
}
