import type { LoadedContent, LoadedVersion } from '@docusaurus/plugin-content-docs';
import type { AllContent } from '@docusaurus/types';
import type { GuidePage } from '../../shared/guide';

type SidebarItem = LoadedVersion['sidebars'][string][number];

/** The guides as Docusaurus loaded them, in sidebar order; those of other docs instances are left out. */
export function listDocs(allContent: AllContent): GuidePage[] {
  const content = allContent['docusaurus-plugin-content-docs']?.default as LoadedContent | undefined;
  const versions = content?.loadedVersions ?? [];
  const order = versions.flatMap(({ sidebars }) => Object.values(sidebars).flat().flatMap(docIdsOf));
  // What no sidebar names is published all the same, and comes last.
  const rank = ({ id }: { readonly id: string }) => (order.includes(id) ? order.indexOf(id) : order.length);
  return versions
    .flatMap((version) => version.docs)
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ source, title, permalink }) => ({ source: source.replace(/^@site\//, ''), title, permalink }));
}

/** The pages of a sidebar item, in reading order: a category's own page, then what is in it. */
function docIdsOf(item: SidebarItem): string[] {
  if (item.type === 'doc' || item.type === 'ref') return [item.id];
  if (item.type !== 'category') return [];
  const own = item.link?.type === 'doc' ? [item.link.id] : [];
  return [...own, ...item.items.flatMap(docIdsOf)];
}
