import { describe, expect, it } from 'vitest';
import { toPageFile } from './page-file';

describe('toPageFile', () => {
  it('names a file that tells of which page it is', () => {
    expect(toPageFile('/notes', 'docs/a/b.mdx')).toMatch(/^\/notes\/docs-a-b\.mdx-[0-9a-f]{8}\.json$/);
  });

  it.each([
    ['in a folder or with a dash', 'docs/a/b.mdx', 'docs/a-b.mdx'],
    ['whose names are of another script', 'docs/ガイド.mdx', 'docs/入門.mdx'],
    ['whose names differ in case alone', 'docs/A.mdx', 'docs/a.mdx'],
  ])('names two files for two pages %s', (_, page, other) => {
    const [one, two] = [page, other].map((name) => toPageFile('/notes', name).toLowerCase());
    expect(one).not.toBe(two);
  });
});
