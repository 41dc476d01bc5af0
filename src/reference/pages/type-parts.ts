import type { DeclarationReflection, SignatureReflection, SomeType, TypeContext } from 'typedoc';

import { code, link, text } from '../mdx';
import type { Links } from './links';

/** A piece of a type as it is printed; `url` where the piece names something that can be looked up. */
interface TypePart {
  readonly text: string;
  readonly url?: string;
}

type Piece = string | TypePart;

/** A type as plain text, for code blocks. */
export function typeText(type: SomeType | undefined, links: Links): string {
  return toPieces(type, links)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');
}

/** A type as one piece of inline code, each known name in it a link. */
export function typeCode(type: SomeType | undefined, links: Links): string {
  const source = toPieces(type, links)
    .map((piece) => {
      if (typeof piece === 'string') return text(piece);
      // On a phone, a long name breaks after a dot.
      const name = text(piece.text).replaceAll('.', '.<wbr />');
      return piece.url === undefined ? name : link(name, piece.url);
    })
    .join('');
  return code(source);
}

/** `<T extends string>` of a declaration or signature; empty when it has no type parameters. */
export function typeParameters(owner: SignatureReflection | DeclarationReflection, links: Links): string {
  const parameters = owner.typeParameters ?? [];
  if (parameters.length === 0) return '';
  const list = parameters.map(({ name, type, default: fallback }) =>
    [name, type && ` extends ${typeText(type, links)}`, fallback && ` = ${typeText(fallback, links)}`].join(
      '',
    ),
  );
  return `<${list.join(', ')}>`;
}

function toPieces(type: SomeType | undefined, links: Links, where: TypeContext = 'none'): Piece[] {
  if (type === undefined) return ['unknown'];
  const pieces = printed(type, links);
  return type.needsParenthesis(where) ? ['(', ...pieces, ')'] : pieces;
}

function printed(type: SomeType, links: Links): Piece[] {
  const nested = (inner: SomeType | undefined, where?: TypeContext): Piece[] => toPieces(inner, links, where);
  const list = (types: readonly SomeType[], separator: string, where?: TypeContext): Piece[] =>
    types.flatMap((inner, index) => [...(index > 0 ? [separator] : []), ...nested(inner, where)]);

  switch (type.type) {
    case 'array':
      return [...nested(type.elementType, 'arrayElement'), '[]'];
    case 'conditional':
      return [
        ...nested(type.checkType, 'conditionalCheck'),
        ' extends ',
        ...nested(type.extendsType, 'conditionalExtends'),
        ' ? ',
        ...nested(type.trueType, 'conditionalTrue'),
        ' : ',
        ...nested(type.falseType, 'conditionalFalse'),
      ];
    case 'indexedAccess':
      return [
        ...nested(type.objectType, 'indexedObject'),
        '[',
        ...nested(type.indexType, 'indexedIndex'),
        ']',
      ];
    case 'intersection':
      return list(type.types, ' & ', 'intersectionElement');
    case 'union':
      return list(type.types, ' | ', 'unionElement');
    case 'optional':
      return [...nested(type.elementType, 'optionalElement'), '?'];
    case 'rest':
      return ['...', ...nested(type.elementType, 'restElement')];
    case 'tuple':
      return ['[', ...list(type.elements, ', ', 'tupleElement'), ']'];
    case 'namedTupleMember':
      return [`${type.name}${type.isOptional ? '?' : ''}: `, ...nested(type.element, 'tupleElement')];
    case 'typeOperator':
      return [`${type.operator} `, ...nested(type.target, 'typeOperatorTarget')];
    case 'query':
      return ['typeof ', ...nested(type.queryType, 'queryTypeTarget')];
    case 'predicate':
      return [
        `${type.asserts ? 'asserts ' : ''}${type.name}`,
        ...(type.targetType ? [' is ', ...nested(type.targetType, 'predicateTarget')] : []),
      ];
    case 'reference': {
      const url = (type.reflection && links.urlOf(type.reflection)) ?? type.externalUrl;
      const name: Piece = { text: links.nameOf(type), ...(url !== undefined && { url }) };
      const inner = type.typeArguments ?? [];
      return inner.length === 0 ? [name] : [name, '<', ...list(inner, ', ', 'referenceTypeArgument'), '>'];
    }
    case 'reflection':
      return literal(type.declaration, links);
    default:
      return [type.toString()];
  }
}

/** An object or function type that is written in place. */
function literal(declaration: DeclarationReflection, links: Links): Piece[] {
  const { signatures = [], children = [], indexSignatures = [] } = declaration;
  const [call] = signatures;
  if (call && signatures.length === 1 && children.length === 0) {
    return [...parameterList(call, links), ' => ', ...toPieces(call.type, links)];
  }
  const members: Piece[][] = [
    ...signatures.map((signature) => [
      ...parameterList(signature, links),
      ': ',
      ...toPieces(signature.type, links),
    ]),
    ...indexSignatures.map(({ parameters, type }) => [
      `[${parameters?.[0]?.name ?? 'key'}: `,
      ...toPieces(parameters?.[0]?.type, links),
      ']: ',
      ...toPieces(type, links),
    ]),
    ...children.map((child): Piece[] => {
      const name = `${child.flags.isReadonly ? 'readonly ' : ''}${child.name}${child.flags.isOptional ? '?' : ''}`;
      const [method] = child.signatures ?? [];
      if (method) return [name, ...parameterList(method, links), ': ', ...toPieces(method.type, links)];
      return [`${name}: `, ...toPieces(child.type, links)];
    }),
  ];
  if (members.length === 0) return ['{}'];
  return ['{ ', ...members.flatMap((member, index) => (index > 0 ? ['; ', ...member] : member)), ' }'];
}

function parameterList(signature: SignatureReflection, links: Links): Piece[] {
  const parameters = (signature.parameters ?? []).flatMap(({ name, flags, type }, index): Piece[] => [
    `${index > 0 ? ', ' : ''}${flags.isRest ? '...' : ''}${name}${flags.isOptional ? '?' : ''}: `,
    ...toPieces(type, links),
  ]);
  return [`${typeParameters(signature, links)}(`, ...parameters, ')'];
}
