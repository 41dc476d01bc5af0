import { type DeclarationReflection, type Reflection, ReflectionKind as Kind } from 'typedoc';

import type { FactsOf } from './packages';
import { summaryText } from './pages/comment';
import type { Links } from './pages/links';
import { summaryOf } from './pages/brief.mjs';
import { childrenOf, declaredName, pathOf, type ReferencePlan, WRAPPER } from './typedoc/plan.mjs';
import type { ApiSymbol, ApiSymbolKind } from './types';

/** Every exported name and every method that the planned pages show. */
export function collectSymbols(plan: ReferencePlan, links: Links, factsOf: FactsOf): ApiSymbol[] {
  const symbols: ApiSymbol[] = [];
  for (const page of plan.pages) {
    const id = page.package?.id;
    if (id === undefined) continue;
    if (page.kind === 'package') {
      symbols.push({
        name: factsOf(id).name,
        names: [factsOf(id).name, id],
        kind: 'package',
        package: id,
        url: page.url,
        summary: summaryText(page.reflection.comment) || factsOf(id).description,
        members: plan.pages
          .filter((other) => other.package?.id === id && other !== page)
          .map(({ label }) => label),
      });
    } else if (page.reflection.isDeclaration()) {
      symbols.push(symbolOf(page.reflection, id, plan, links));
    }
    for (const member of page.members) symbols.push(...withMembers(member, id, plan, links));
  }
  return symbols;
}

function withMembers(
  member: DeclarationReflection,
  packageId: string,
  plan: ReferencePlan,
  links: Links,
): ApiSymbol[] {
  const inner = childrenOf(member).filter((child) => !child.kindOf(Kind.Constructor));
  return [
    symbolOf(member, packageId, plan, links),
    ...inner.flatMap((child) => withMembers(child, packageId, plan, links)),
  ];
}

function symbolOf(
  member: DeclarationReflection,
  packageId: string,
  plan: ReferencePlan,
  links: Links,
): ApiSymbol {
  const [first] = member.sources ?? member.signatures?.[0]?.sources ?? [];
  const source = first && links.sourceOf(first);
  return {
    name: shownName(member),
    names: namesOf(member),
    kind: kindOf(member),
    package: packageId,
    url: plan.urls.get(member) ?? '',
    summary: summaryOf(member),
    members: membersOf(member).map(({ name }) => name),
    ...(first && source && { source: { path: source.path, line: first.line } }),
  };
}

/** `Notifications.Service`, and for its methods `NotificationsService.getNotification`. */
function shownName(member: DeclarationReflection): string {
  const owner = member.parent;
  if (owner?.kindOf([Kind.Class, Kind.Interface])) return `${declaredName(owner)}.${member.name}`;
  return pathOf(member).join('.');
}

function namesOf(member: DeclarationReflection): string[] {
  const path = pathOf(member);
  const isWrapped = ancestors(member).some(({ name, kind }) => name === WRAPPER && kind === Kind.Namespace);
  return [
    ...new Set([
      shownName(member),
      path.join('.'),
      declaredName(member),
      member.name,
      ...(isWrapped ? [`${WRAPPER}.${path.join('.')}`] : []),
    ]),
  ];
}

function ancestors(member: Reflection): Reflection[] {
  return member.parent ? [member.parent, ...ancestors(member.parent)] : [];
}

function membersOf(member: DeclarationReflection): readonly DeclarationReflection[] {
  const inner = member.type?.type === 'reflection' ? member.type.declaration.children : member.children;
  return (inner ?? []).filter((child) => !child.kindOf(Kind.Constructor) && !child.inheritedFrom);
}

function kindOf(member: DeclarationReflection): ApiSymbolKind {
  const kinds: Partial<Record<Kind, ApiSymbolKind>> = {
    [Kind.Namespace]: 'module',
    [Kind.Class]: 'class',
    [Kind.Method]: 'method',
    [Kind.Property]: 'property',
    [Kind.Accessor]: 'property',
    [Kind.Function]: 'function',
    [Kind.Interface]: 'interface',
    [Kind.TypeAlias]: 'type',
    [Kind.Enum]: 'enum',
  };
  return kinds[member.kind] ?? 'variable';
}
