import { describe, expect, it } from 'vitest';
import type { Snippet } from './check';
import { toAnchor } from './anchor';

const on = (page: string): Snippet => ({ page, line: 1, kind: 'inline', language: 'ts', text: '', meta: '' });

describe('toAnchor', () => {
  it('counts the snippets of a page from one', () => {
    const snippets = [on('docs/a.mdx'), on('docs/a.mdx')];
    expect(snippets.map((snippet) => toAnchor(snippet, snippets))).toEqual(['snippet-1', 'snippet-2']);
  });

  it.each(['docs/_part.mdx', '_part.mdx', 'docs/a/_part_two.mdx'])('has none on the partial %s', (page) => {
    const snippet = on(page);
    expect(toAnchor(snippet, [snippet])).toBeUndefined();
  });

  it.each(['docs/a_b.mdx', 'docs/a/b_.mdx'])('has one on %s, whose name does not begin so', (page) => {
    const snippet = on(page);
    expect(toAnchor(snippet, [snippet])).toBe('snippet-1');
  });
});
