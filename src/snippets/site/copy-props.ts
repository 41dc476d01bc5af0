import type { SnippetProps } from '../../contract';
import type { Snippet } from '../check';
import { neededImports } from '../copy';

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
  const imports = TYPESCRIPT.test(file) ? neededImports(file, lines.join('\n'), parts) : '';
  return {
    ...(imports === '' ? {} : { imports }),
    ...(parts.length > 1 ? { excerpt: 'true' } : {}),
  };
}
