import { type ParameterReflection, ReflectionKind as Kind, type SignatureReflection } from 'typedoc';

import { blocks, definitions, fence, label } from '../mdx';
import { pathOf } from '../typedoc/plan.mjs';
import { commentMdx, introMdx, sectionsMdx, sentence } from './comment';
import type { Links } from './links';
import { signatureCode } from './signature';
import { termMdx } from './term';
import { typeCode, typeText } from './type-parts';

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
  // A call that is done and answers nothing needs no words.
  if (returns.length === 0 && /^(Promise<)?void>?$/.test(typeText(signature.type, links))) return '';
  const item = {
    term: typeCode(signature.type, links),
    body: commentMdx(sentence(returns), signature, links),
  };
  return blocks(label(level, 'Returns'), definitions([item]));
}
