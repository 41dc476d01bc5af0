import type { ReferencePackage } from './types';

/** A page as far as the sidebar needs it. */
export interface SidebarPage {
  /** File below the output folder: `helpdesk/notifications.mdx`. */
  readonly file: string;
  readonly label: string;
  readonly package?: ReferencePackage;
}

interface DocItem {
  readonly type: 'doc';
  readonly id: string;
  readonly label: string;
  /** What translations know it by; labels repeat from package to package. */
  readonly key: string;
}

interface CategoryItem {
  readonly type: 'category';
  readonly label: string;
  readonly collapsible: boolean;
  readonly collapsed: boolean;
  readonly items: readonly DocItem[];
}

/** The sidebar of the API docs instance: one group for each package, its pages in plan order. */
export interface ReferenceSidebar {
  readonly api: readonly (DocItem | CategoryItem)[];
}

const FEW = 3;

/** Groups pages by package; pages of no package come first, `last` comes at the end. */
export function buildSidebar(
  pages: readonly SidebarPage[],
  packages: readonly ReferencePackage[],
  last: readonly SidebarPage[],
): ReferenceSidebar {
  const groups = packages.map(({ id }) => ({
    type: 'category' as const,
    label: id,
    // A few groups are seen at a glance; many want to be opened one by one.
    collapsible: packages.length > FEW,
    collapsed: packages.length > FEW,
    items: pages.filter((page) => page.package?.id === id).map(toDoc),
  }));
  return {
    api: [...pages.filter((page) => !page.package).map(toDoc), ...groups, ...last.map(toDoc)],
  };
}

function toDoc({ file, label }: SidebarPage): DocItem {
  const id = file.replace(/\.mdx$/, '');
  return { type: 'doc', id, label, key: id };
}
