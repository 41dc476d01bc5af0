import type { LoadedVersion } from '@docusaurus/plugin-content-docs';

/** Labels of the sidebar categories that a doc stands in, outermost first, by the doc's id. */
export function readCategories(sidebars: LoadedVersion['sidebars']): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  function visit(items: LoadedVersion['sidebars'][string], trail: readonly string[]): void {
    for (const item of items) {
      if (item.type === 'category') {
        const inner = [...trail, item.label];
        if (item.link?.type === 'doc') found.set(item.link.id, inner);
        visit(item.items, inner);
      } else if (item.type === 'doc' || item.type === 'ref') {
        if (!found.has(item.id)) found.set(item.id, trail);
      }
    }
  }
  for (const items of Object.values(sidebars)) visit(items, []);
  return found;
}
