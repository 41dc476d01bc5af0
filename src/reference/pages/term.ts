import type { SomeType } from 'typedoc';

import { code, text } from '../mdx';
import type { Links } from './links';
import { typeCode } from './type-parts';

/** The head of an entry in a list of parameters or properties: name, type, and whether it may be left out. */
export function termMdx(name: string, type: SomeType | undefined, isOptional: boolean, links: Links): string {
  const optional = isOptional ? ' <span className="api-flag">optional</span>' : '';
  return `${code(text(name))} ${typeCode(type, links)}${optional}`;
}
