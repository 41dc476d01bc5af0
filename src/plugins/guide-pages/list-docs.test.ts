import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { AllContent } from '@docusaurus/types';
import { describe, expect, it } from 'vitest';
import { listDocs } from './list-docs';

type Sidebars = LoadedContent['loadedVersions'][number]['sidebars'];
type Category = Extract<Sidebars[string][number], { readonly type: 'category' }>;

const doc = (id: string) => ({
  id,
  source: `@site/docs/${id}.mdx`,
  title: id.toUpperCase(),
  permalink: `/${id}/`,
});
const category = (items: Category['items'], link?: Category['link']): Category => ({
  type: 'category',
  label: 'Category',
  collapsed: false,
  collapsible: true,
  items,
  ...(link ? { link } : {}),
});

/** What Docusaurus tells of the guides; only what is read of it. */
const load = (docs: readonly string[], sidebars: Sidebars): AllContent => {
  const content = { loadedVersions: [{ docs: docs.map(doc), sidebars }] };
  return { 'docusaurus-plugin-content-docs': { default: content, other: { loadedVersions: [{}] } } };
};
const titles = (docs: readonly string[], sidebars: Sidebars) =>
  listDocs(load(docs, sidebars)).map(({ title }) => title);

describe('listDocs', () => {
  it('names a guide as the project, the reader and the site do', () => {
    expect(listDocs(load(['a'], {}))).toEqual([{ source: 'docs/a.mdx', title: 'A', permalink: '/a/' }]);
  });

  it('follows the sidebars, one after the other', () => {
    expect(
      titles(['a', 'b', 'c'], {
        first: [
          { type: 'ref', id: 'c' },
          { type: 'doc', id: 'b' },
        ],
        second: [{ type: 'doc', id: 'a' }],
      }),
    ).toEqual(['C', 'B', 'A']);
  });

  it('lists the page of a category before what is in it', () => {
    const inner = category([{ type: 'doc', id: 'a' }], { type: 'doc', id: 'b' });
    expect(
      titles(['a', 'b', 'c', 'd'], {
        all: [
          category([{ type: 'doc', id: 'd' }, inner]),
          { type: 'link', label: 'Elsewhere', href: 'https://host' },
          { type: 'doc', id: 'c' },
        ],
      }),
    ).toEqual(['D', 'B', 'A', 'C']);
  });

  it('takes the generated index of a category for no guide', () => {
    const generated = category([{ type: 'doc', id: 'b' }], {
      type: 'generated-index',
      slug: '/x',
      permalink: '/x',
    });
    expect(titles(['a', 'b'], { all: [generated] })).toEqual(['B', 'A']);
  });

  it('lists last what no sidebar names', () => {
    expect(titles(['a', 'b', 'c'], { all: [{ type: 'doc', id: 'c' }] })).toEqual(['C', 'A', 'B']);
  });

  it('lists a guide once, where it is named first', () => {
    expect(
      titles(['a', 'b'], {
        all: [
          { type: 'doc', id: 'b' },
          { type: 'doc', id: 'a' },
          { type: 'ref', id: 'b' },
        ],
      }),
    ).toEqual(['B', 'A']);
  });

  it('lists nothing where there are no guides', () => {
    expect(listDocs({})).toEqual([]);
    expect(listDocs({ 'docusaurus-plugin-content-docs': { other: { loadedVersions: [{}] } } })).toEqual([]);
  });
});
