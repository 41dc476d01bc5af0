import {
  type DeclarationReflection,
  type ProjectReflection,
  type Reflection,
  ReflectionKind as Kind,
} from 'typedoc';

import { createAnchors, kebab } from '../anchor';
import type { ReferencePackage } from '../types';

/** A page of the reference and the reflection it is about. */
export interface ReferencePage {
  readonly kind: 'index' | 'package' | 'namespace' | 'config';
  readonly reflection: Reflection;
  /** File below the output folder: `helpdesk/notifications.mdx`. */
  readonly file: string;
  /** Site path: `/api/helpdesk/notifications/`. */
  readonly url: string;
  /** What the sidebar says. */
  readonly label: string;
  readonly package?: ReferencePackage;
  /** What the page documents in sections of their own, in the order they are shown. */
  readonly members: readonly DeclarationReflection[];
}

/** All pages of a project, and where each documented reflection is found. */
export interface ReferencePlan {
  readonly pages: readonly ReferencePage[];
  /** Anchor on its page; absent for reflections with a page of their own. */
  readonly anchors: ReadonlyMap<Reflection, string>;
  readonly urls: ReadonlyMap<Reflection, string>;
}

/** The order in which a page shows its members. */
const ORDER: readonly Kind[] = [
  Kind.Class,
  Kind.Function,
  Kind.Variable,
  Kind.Interface,
  Kind.TypeAlias,
  Kind.Enum,
  Kind.Namespace,
  Kind.Reference,
];

/** Namespace that an entry wraps its modules in; readers know the modules without it. */
export const WRAPPER = 'Integration';

/** The names that lead to a reflection within its package, without the wrapping namespace. */
export function pathOf(reflection: Reflection): string[] {
  const names: string[] = [];
  for (let step: Reflection | undefined = reflection; step; step = step.parent) {
    if (step.kindOf([Kind.Module, Kind.Project])) break;
    if (step.isSignature() || step.kindOf(Kind.TypeLiteral)) continue;
    names.unshift(step.name);
  }
  return names[0] === WRAPPER ? names.slice(1) : names;
}

/** The name in the source: `NotificationsService` for what is exported as `Service`. */
export function declaredName(member: Reflection): string {
  const qualified = member.project.getSymbolIdFromReflection(member)?.qualifiedName ?? member.name;
  return qualified.slice(qualified.lastIndexOf('.') + 1) || member.name;
}

/**
 * Decides which pages there are: one overview for each package, one page for each namespace it exports (those
 * inside `Integration` included) and one for its `Config`. Everything else is an anchor.
 *
 * @param project - one module for each package, in the order of `packages`
 * @param root - site path that all pages begin with: `/api/`
 */
export function planPages(
  project: ProjectReflection,
  packages: readonly ReferencePackage[],
  root: string,
): ReferencePlan {
  const pages: ReferencePage[] = [];
  const anchors = new Map<Reflection, string>();
  const urls = new Map<Reflection, string>();

  function addPage(page: Omit<ReferencePage, 'url'>): void {
    const url = `${root}${page.file.replace(/(index)?\.mdx$/, (_, index?: string) => (index ? '' : '/'))}`;
    pages.push({ ...page, url });
    urls.set(page.reflection, url);
    const nextAnchor = createAnchors();
    const prefix = page.kind === 'namespace' ? pathOf(page.reflection).length : 0;
    for (const member of page.members) addAnchors(member, url, prefix, nextAnchor);
    if (page.kind === 'config') mapInner(page.reflection, url);
  }

  function addAnchors(
    member: Reflection,
    url: string,
    prefix: number,
    nextAnchor: (names: readonly string[]) => string,
  ): void {
    const anchor = nextAnchor(pathOf(member).slice(prefix));
    anchors.set(member, anchor);
    urls.set(member, `${url}#${anchor}`);
    const sections = childrenOf(member);
    for (const child of sections) addAnchors(child, url, prefix, nextAnchor);
    mapInner(member, `${url}#${anchor}`);
  }

  /** What has no section of its own (parameters, properties, signatures) is found at what it belongs to. */
  function mapInner(owner: Reflection, url: string): void {
    owner.traverse((inner) => {
      if (!urls.has(inner)) {
        urls.set(inner, url);
        mapInner(inner, url);
      }
      return true;
    });
  }

  addPage({ kind: 'index', reflection: project, file: 'index.mdx', label: 'API reference', members: [] });
  for (const entry of packages) {
    const module = project.children?.find(({ name }) => name === entry.id);
    if (!module) continue;
    const wrapper = (module.children ?? []).find(
      ({ name, kind }) => name === WRAPPER && kind === Kind.Namespace,
    );
    const exported = [
      ...(wrapper?.children ?? []),
      ...(module.children ?? []).filter((child) => child !== wrapper),
    ];
    const own = exported.filter(hasPage);
    const rest = ordered(exported.filter((child) => !hasPage(child)));
    addPage({
      kind: 'package',
      reflection: module,
      file: `${entry.id}/index.mdx`,
      label: 'Overview',
      package: entry,
      members: rest,
    });
    if (wrapper) urls.set(wrapper, `${root}${entry.id}/`);
    for (const child of own) {
      const isNamespace = child.kind === Kind.Namespace;
      addPage({
        kind: isNamespace ? 'namespace' : 'config',
        reflection: child,
        file: `${entry.id}/${kebab(child.name)}.mdx`,
        label: child.name,
        package: entry,
        members: isNamespace ? ordered(child.children ?? []) : [],
      });
    }
  }
  return { pages, anchors, urls };
}

/** Members that get a heading of their own below their owner's. */
export function childrenOf(owner: Reflection): DeclarationReflection[] {
  if (!owner.isDeclaration()) return [];
  const children = owner.children ?? [];
  if (owner.kindOf(Kind.Namespace)) return ordered(children);
  if (!owner.kindOf([Kind.Class, Kind.Interface])) return [];
  const methods = children.filter((child) => !child.inheritedFrom && child.kindOf(Kind.Method));
  // Nest calls constructors; whoever writes a test comes to them last.
  const constructors = children.filter(
    (child) => child.kindOf(Kind.Constructor) && child.signatures?.[0]?.hasComment() === true,
  );
  return [...methods, ...constructors];
}

function hasPage(child: DeclarationReflection): boolean {
  return child.kind === Kind.Namespace || (child.kind === Kind.Variable && child.name === 'Config');
}

function ordered(members: readonly DeclarationReflection[]): DeclarationReflection[] {
  const rank = (member: DeclarationReflection): number => ORDER.indexOf(member.kind);
  return [...members].sort((a, b) => rank(a) - rank(b));
}
