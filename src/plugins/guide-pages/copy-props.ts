import type { SnippetProps } from '../../shared/snippet';
import type { Snippet } from '../../snippets';

/** What the copy menu of a snippet needs besides its code: only regions have one. */
export function toCopyProps({
  kind,
  imports = '',
  lines = [],
}: Pick<Snippet, 'kind' | 'imports' | 'lines'>): Pick<SnippetProps, 'imports' | 'excerpt'> {
  if (kind !== 'region') return {};
  return {
    ...(imports === '' ? {} : { imports }),
    ...(lines.length > 1 ? { excerpt: 'true' } : {}),
  };
}
