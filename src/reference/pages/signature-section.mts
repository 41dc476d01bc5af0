import {
  type CommentDisplayPart,
  type ParameterReflection,
  ReflectionKind as Kind,
  type SignatureReflection,
} from 'typedoc';

import { blocks, definitions, fence, label } from '../mdx';
import { pathOf } from '../typedoc/plan.mjs';
import { commentMdx, introMdx, sectionsMdx } from './comment';
import type { Links } from './links';
import { signatureCode } from './signature';
import { termMdx } from './term';
import { typeCode } from './type-parts';

/** One way to call something: what it does, how it is written, what goes in, what comes out. */
export function signatureMdx(signature: SignatureReflection, level: number, links: Links): string {
  const isConstructor = signature.kindOf(Kind.ConstructorSignature);
  const owner = signature.parent.parent;
  const name = isConstructor && owner ? `new ${pathOf(owner).join('.')}` : signature.name;
  return blocks(
    introMdx(signature.comment, signature, links),
    fence('ts', signatureCode(signature, name, links, { isConstructor })),
    parametersMdx(signature.parameters ?? [], level, links),
    isConstructor ? undefined : returnsMdx(signature, level, links),
    sectionsMdx(signature.comment, signature, links, level),
  );
}

function parametersMdx(parameters: readonly ParameterReflection[], level: number, links: Links): string {
  if (parameters.length === 0) return '';
  const items = parameters.map((parameter) => ({
    term: termMdx(parameter.name, parameter.type, parameter.flags.isOptional, links),
    body: commentMdx(sentence(parameter.comment?.summary ?? []), parameter, links),
  }));
  return blocks(label(level, 'Parameters'), definitions(items));
}

function returnsMdx(signature: SignatureReflection, level: number, links: Links): string {
  const returns = signature.comment?.getTag('@returns')?.content ?? [];
  const item = {
    term: typeCode(signature.type, links),
    body: commentMdx(sentence(returns), signature, links),
  };
  return blocks(label(level, 'Returns'), definitions([item]));
}

/** Tags are written as parts of a sentence; on a line of its own it begins with a capital letter. */
function sentence(parts: readonly CommentDisplayPart[]): CommentDisplayPart[] {
  const [first, ...rest] = parts;
  if (first?.kind !== 'text') return [...parts];
  return [
    {
      kind: 'text',
      text: first.text.replace(/^\s*[a-z](?=[a-z]*[\s,;.])/, (letter) => letter.toUpperCase()),
    },
    ...rest,
  ];
}
