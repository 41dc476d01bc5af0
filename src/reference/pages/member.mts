import { type DeclarationReflection, ReflectionKind as Kind, type ReferenceReflection } from 'typedoc';

import { blocks, code, definitions, fence, heading, link, text } from '../mdx';
import { childrenOf, pathOf } from '../typedoc/plan.mjs';
import { commentMdx, introMdx, sectionsMdx } from './comment';
import { factsMdx, hasInlineType, sourceFacts } from './facts.mjs';
import type { Links } from './links';
import { declarationCode } from './signature';
import { signatureMdx } from './signature-section.mjs';
import { termMdx } from './term';

/** What a member's section needs to know beside the member. */
export interface MemberContext {
  readonly links: Links;
  readonly anchorOf: (reflection: DeclarationReflection) => string;
}

/** The section of one exported name, its members in subsections. */
export function memberMdx(member: DeclarationReflection, level: number, context: MemberContext): string {
  const title = heading(level, text(titleOf(member)), context.anchorOf(member));
  return blocks(title, bodyMdx(member, level + 1, context));
}

/** A section without its heading; on pages about a single name it is the whole page. */
export function bodyMdx(member: DeclarationReflection, level: number, context: MemberContext): string {
  const { links } = context;
  if (member.isReference()) return sameAs(member, links);
  if (member.signatures) {
    const bodies = member.signatures.map((signature) => signatureMdx(signature, level, links));
    return blocks(...bodies, sourceFacts(member, links));
  }
  return blocks(
    factsMdx(member, links),
    introMdx(member.comment, member, links),
    hasOwnCode(member, links) ? fence('ts', declarationCode(member, prefixOf(member), links)) : undefined,
    propertiesMdx(member, links),
    sectionsMdx(member.comment, member, links, level),
    ...childrenOf(member).map((child) => memberMdx(child, level, context)),
  );
}

/** `Notifications.Service`, `Mapper.mapState()`; methods of a class by their own name, `getNotification()`. */
function titleOf(member: DeclarationReflection): string {
  const path = pathOf(member);
  if (member.kindOf(Kind.Constructor)) return `new ${path.slice(0, -1).join('.')}()`;
  const isInner = member.parent?.kindOf([Kind.Class, Kind.Interface]) === true;
  // Inside a namespace of a page, the page's own name goes without saying.
  const name = isInner ? member.name : path.slice(path.length > 2 ? 1 : 0).join('.');
  return member.signatures ? `${name}()` : name;
}

function sameAs(member: ReferenceReflection, links: Links): string {
  const target = member.getTargetReflectionDeep();
  const url = links.urlOf(target);
  const name = code(text(pathOf(target).join('.')));
  return `The same as ${url === undefined ? name : link(name, url)}.`;
}

function propertiesMdx(owner: DeclarationReflection, links: Links): string {
  const children = owner.type?.type === 'reflection' ? owner.type.declaration.children : owner.children;
  const shown = (children ?? []).filter(
    (child) => child.kindOf([Kind.Property, Kind.Accessor, Kind.EnumMember]) && !child.inheritedFrom,
  );
  if (shown.length === 0) return '';
  return definitions(
    shown.map((child) => ({
      term: termMdx(child.name, child.type ?? child.getSignature?.type, child.flags.isOptional, links),
      body: propertyMdx(child, links),
    })),
  );
}

function propertyMdx(property: DeclarationReflection, links: Links): string {
  const comment = property.comment ?? property.getSignature?.comment;
  const fallback = comment?.getTag('@defaultValue')?.content.map(({ text: value }) => value);
  return blocks(
    comment && commentMdx(comment.summary, property, links),
    fallback && `Default: ${code(text(unfenced(fallback.join(''))))}`,
  );
}

/** Object types show their properties instead; classes and interfaces their members. */
function hasOwnCode(member: DeclarationReflection, links: Links): boolean {
  const isObject = member.type?.type === 'reflection' && member.type.declaration.children !== undefined;
  return member.kindOf([Kind.Variable, Kind.TypeAlias]) && !isObject && !hasInlineType(member, links);
}

function prefixOf(member: DeclarationReflection): string {
  return member.kindOf(Kind.TypeAlias) ? 'type ' : 'const ';
}

/** TypeDoc wraps the value of `@defaultValue` in a code block. */
function unfenced(value: string): string {
  return value
    .replace(/^\s*```\w*\n?|\n?```\s*$/g, '')
    .replaceAll('`', '')
    .trim();
}
