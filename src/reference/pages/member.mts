import {
  type DeclarationReflection,
  type ParameterReflection,
  ReflectionKind as Kind,
  type SignatureReflection,
  type SomeType,
} from 'typedoc';

import { blocks, code, definitions, fence, heading, label, link, text } from '../mdx';
import { childrenOf, declaredName, pathOf } from '../typedoc/plan.mjs';
import { commentMdx, introMdx, sectionsMdx } from './comment';
import type { Links } from './links';
import { declarationCode, signatureCode } from './signature';
import { typeCode } from './type-parts';

/** What a member's section needs to know beside the member. */
export interface MemberContext {
  readonly links: Links;
  readonly anchorOf: (reflection: DeclarationReflection) => string;
}

/** The section of one exported name, its members in subsections. */
export function memberMdx(member: DeclarationReflection, level: number, context: MemberContext): string {
  const anchor = context.anchorOf(member);
  return blocks(heading(level, text(titleOf(member)), anchor), bodyMdx(member, level + 1, context));
}

/** A section without its heading; on pages about a single name it is the whole page. */
export function bodyMdx(member: DeclarationReflection, level: number, context: MemberContext): string {
  const { links } = context;
  if (member.isReference()) {
    const target = member.getTargetReflectionDeep();
    const url = links.urlOf(target);
    const name = code(text(pathOf(target).join('.')));
    return `The same as ${url === undefined ? name : link(name, url)}.`;
  }
  if (member.signatures) {
    const bodies = member.signatures.map((signature) => signatureMdx(signature, level, context));
    return blocks(...bodies, sourceLine(member, links));
  }
  return blocks(
    declarationLine(member, links),
    introMdx(member.comment, member, links),
    hasOwnCode(member) ? fence('ts', declarationCode(member, prefixOf(member), links)) : undefined,
    propertiesMdx(member, links),
    sectionsMdx(member.comment, member, links, level),
    ...childrenOf(member).map((child) => memberMdx(child, level, context)),
  );
}

/** `Notifications.Service`; methods under a class by their own name, `getNotification()`. */
export function titleOf(member: DeclarationReflection): string {
  const isInner = member.parent?.kindOf([Kind.Class, Kind.Interface]) === true;
  const name = isInner ? member.name : pathOf(member).join('.');
  if (member.kindOf(Kind.Constructor)) return `new ${pathOf(member).slice(0, -1).join('.')}()`;
  return member.signatures ? `${name}()` : name;
}

function signatureMdx(signature: SignatureReflection, level: number, { links }: MemberContext): string {
  const { comment } = signature;
  const returns = comment?.getTag('@returns');
  const isConstructor = signature.kindOf(Kind.ConstructorSignature);
  const name = isConstructor ? `new ${signature.parent.parent?.name ?? signature.name}` : signature.name;
  const returned = typeCode(signature.type, links);
  return blocks(
    introMdx(comment, signature, links),
    fence('ts', signatureCode(signature, name, links)),
    parametersMdx(signature.parameters ?? [], level, links),
    isConstructor
      ? undefined
      : blocks(
          label(level, 'Returns'),
          definitions([
            { term: returned, body: returns ? commentMdx(returns.content, signature, links) : '' },
          ]),
        ),
    sectionsMdx(comment, signature, links, level),
  );
}

function parametersMdx(parameters: readonly ParameterReflection[], level: number, links: Links): string {
  if (parameters.length === 0) return '';
  const items = parameters.map((parameter) => ({
    term: term(parameter.name, parameter.type, parameter.flags.isOptional, links),
    body: parameter.comment ? commentMdx(parameter.comment.summary, parameter, links) : '',
  }));
  return blocks(label(level, 'Parameters'), definitions(items));
}

function propertiesMdx(owner: DeclarationReflection, links: Links): string {
  const children = owner.type?.type === 'reflection' ? owner.type.declaration.children : owner.children;
  const shown = (children ?? []).filter(
    (child) => child.kindOf([Kind.Property, Kind.Accessor, Kind.EnumMember]) && !child.inheritedFrom,
  );
  if (shown.length === 0) return '';
  return definitions(
    shown.map((child) => {
      const comment = child.comment ?? child.getSignature?.comment;
      const fallback = comment?.getTag('@defaultValue');
      const type = child.type ?? child.getSignature?.type;
      return {
        term: term(child.name, type, child.flags.isOptional, links),
        body: blocks(
          comment && commentMdx(comment.summary, child, links),
          fallback &&
            `Default: ${code(text(plain(fallback.content.map(({ text: value }) => value).join(''))))}`,
        ),
      };
    }),
  );
}

function term(name: string, type: SomeType | undefined, isOptional: boolean, links: Links): string {
  const optional = isOptional ? ' <span className="api-flag">optional</span>' : '';
  return `${code(text(name))} ${typeCode(type, links)}${optional}`;
}

/** Kind, declared name, what it extends and where it is declared, in one line. */
function declarationLine(member: DeclarationReflection, links: Links): string {
  const declared = declaredName(member);
  const bases = [...(member.extendedTypes ?? []), ...(member.implementedTypes ?? [])];
  const facts = [
    `${kindWord(member)}${declared === member.name ? '' : ` ${code(text(declared))}`}`,
    bases.length === 0 ? undefined : `extends ${bases.map((base) => typeCode(base, links)).join(', ')}`,
    sourceMdx(member, links),
  ];
  return `<p className="api-facts">${facts.filter((fact) => fact !== undefined).join(' · ')}</p>`;
}

function sourceLine(member: DeclarationReflection, links: Links): string | undefined {
  const source = sourceMdx(member, links);
  return source === undefined ? undefined : `<p className="api-facts">Defined in ${source}</p>`;
}

function sourceMdx(member: DeclarationReflection, links: Links): string | undefined {
  const [first] = member.sources ?? member.signatures?.[0]?.sources ?? [];
  const source = first && links.sourceOf(first);
  if (!source) return undefined;
  const label = code(text(source.path.slice(source.path.lastIndexOf('/') + 1)));
  return source.url === undefined ? label : link(label, source.url);
}

/** Type aliases of object types show their properties instead; classes and interfaces their members. */
function hasOwnCode(member: DeclarationReflection): boolean {
  if (member.kindOf(Kind.Variable)) return true;
  return (
    member.kindOf(Kind.TypeAlias) && !(member.type?.type === 'reflection' && member.type.declaration.children)
  );
}

function prefixOf(member: DeclarationReflection): string {
  return member.kindOf(Kind.TypeAlias) ? 'type ' : 'const ';
}

function kindWord(member: DeclarationReflection): string {
  const words: Partial<Record<Kind, string>> = {
    [Kind.Class]: member.flags.isAbstract ? 'Abstract class' : 'Class',
    [Kind.Interface]: 'Interface',
    [Kind.TypeAlias]: 'Type',
    [Kind.Variable]: 'Constant',
    [Kind.Enum]: 'Enum',
    [Kind.Namespace]: 'Namespace',
  };
  return words[member.kind] ?? Kind.singularString(member.kind);
}

function plain(value: string): string {
  return value
    .replace(/^\s*```\w*\n?|\n?```\s*$/g, '')
    .replaceAll('`', '')
    .trim();
}
