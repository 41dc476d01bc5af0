import type { DeclarationReflection, ParameterReflection, SignatureReflection } from 'typedoc';

import type { Links } from './links';
import { typeParameters, typeText } from './type-parts';

/** Columns after which a signature is broken, one parameter a line. */
const WIDTH = 76;

/**
 * A function, method or constructor as TypeScript declares it.
 *
 * `getNotification(options: GetNotificationParams): Observable<Notification>`
 *
 * @param name - the name to print, with a prefix such as `new `
 * @param options.isConstructor - leaves out what comes back, as the name says it
 */
export function signatureCode(
  signature: SignatureReflection,
  name: string,
  links: Links,
  { isConstructor = false }: { readonly isConstructor?: boolean } = {},
): string {
  const head = `${name}${typeParameters(signature, links)}`;
  const parameters = (signature.parameters ?? []).map((parameter) => parameterCode(parameter, links));
  const tail = isConstructor ? '' : `: ${typeText(signature.type, links)}`;
  const line = `${head}(${parameters.join(', ')})${tail}`;
  if (line.length <= WIDTH || parameters.length === 0) return line;
  return `${head}(\n${parameters.map((parameter) => `  ${parameter},\n`).join('')})${tail}`;
}

/** A variable, property or type alias as TypeScript declares it; unions are broken at WIDTH. */
export function declarationCode(declaration: DeclarationReflection, prefix: string, links: Links): string {
  const optional = declaration.flags.isOptional ? '?' : '';
  const head = `${prefix}${declaration.name}${typeParameters(declaration, links)}${optional}`;
  const sign = prefix.startsWith('type ') ? ' =' : ':';
  const line = `${head}${sign} ${typeText(declaration.type, links)}`;
  if (line.length <= WIDTH || declaration.type?.type !== 'union') return line;
  return `${head}${sign}${declaration.type.types.map((type) => `\n  | ${typeText(type, links)}`).join('')}`;
}

function parameterCode({ name, flags, type, defaultValue }: ParameterReflection, links: Links): string {
  const optional = flags.isOptional || defaultValue !== undefined ? '?' : '';
  return `${flags.isRest ? '...' : ''}${name}${optional}: ${typeText(type, links)}`;
}
