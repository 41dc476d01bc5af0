import type { Snippet } from './check';

/**
 * Where a snippet is on its page, to link to it: `snippet-3` is the third.
 *
 * @returns `undefined` on partials, which a page may show beside its own snippets
 */
export function toAnchor(snippet: Snippet, onPage: readonly Snippet[]): string | undefined {
  const isPartial = /(?:^|\/)_[^/]*$/.test(snippet.page);
  return isPartial ? undefined : `snippet-${onPage.indexOf(snippet) + 1}`;
}
