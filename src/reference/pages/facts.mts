import { type DeclarationReflection, ReflectionKind as Kind, type SomeType } from 'typedoc';

import { code, link, text } from '../mdx';
import { declaredName } from '../typedoc/plan.mjs';
import type { Links } from './links';
import { typeCode, typeText } from './type-parts';

/** Types longer than this get a code block of their own. */
const INLINE_TYPE = 60;

/** Kind, declared name, what it extends and where it is declared, in one line. */
export function factsMdx(member: DeclarationReflection, links: Links): string {
  const declared = declaredName(member);
  const type = hasInlineType(member, links) ? ` of type ${typeCode(member.type, links)}` : '';
  const facts = [
    `${kindWord(member)}${declared === member.name ? '' : ` ${code(text(declared))}`}${type}`,
    basesMdx('extends', member.extendedTypes, links),
    basesMdx('implements', member.implementedTypes, links),
    sourceMdx(member, links, 'defined in'),
  ];
  return line(facts.filter((fact) => fact !== undefined).join(' · '));
}

/** Where a function or method is declared; methods only when it is elsewhere than their class. */
export function sourceFacts(member: DeclarationReflection, links: Links): string | undefined {
  const owner =
    member.parent?.isDeclaration() && !member.parent.kindOf(Kind.Namespace) ? member.parent : undefined;
  if (owner && placeOf(owner, links)?.url === placeOf(member, links)?.url) return undefined;
  const source = sourceMdx(member, links, 'Defined in');
  return source === undefined ? undefined : line(source);
}

/** Whether the line of facts says the whole type of a constant. */
export function hasInlineType(member: DeclarationReflection, links: Links): boolean {
  return member.kindOf(Kind.Variable) && typeText(member.type, links).length <= INLINE_TYPE;
}

function basesMdx(word: string, types: readonly SomeType[] = [], links: Links): string | undefined {
  if (types.length === 0) return undefined;
  return `${word} ${types.map((type) => typeCode(type, links)).join(', ')}`;
}

function sourceMdx(member: DeclarationReflection, links: Links, words: string): string | undefined {
  const place = placeOf(member, links);
  if (!place) return undefined;
  const file = code(text(place.path.slice(place.path.lastIndexOf('/') + 1)));
  return `${words} ${place.url === undefined ? file : link(file, place.url)}`;
}

function placeOf(member: DeclarationReflection, links: Links): ReturnType<Links['sourceOf']> {
  const [first] = member.sources ?? member.signatures?.[0]?.sources ?? [];
  return first && links.sourceOf(first);
}

function kindWord(member: DeclarationReflection): string {
  const words: Partial<Record<Kind, string>> = {
    [Kind.Class]: member.flags.isAbstract ? 'Abstract class' : 'Class',
    [Kind.TypeAlias]: 'Type',
    [Kind.Variable]: 'Constant',
    [Kind.Enum]: 'Enum',
  };
  return words[member.kind] ?? Kind.singularString(member.kind);
}

function line(source: string): string {
  return `<p className="api-facts">${source}</p>`;
}
