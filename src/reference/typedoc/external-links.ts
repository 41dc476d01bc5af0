import type { ExternalSymbolResolver } from 'typedoc';

import { contractAnchor } from '../framework/contract-page';
import type { FrameworkContract } from '../framework/types';

/** Public reference pages of libraries whose types show up in signatures. */
const PUBLIC_DOCS: Readonly<Record<string, (name: string) => string>> = {
  rxjs: (name) => `https://rxjs.dev/api/index/${name === 'Observable' ? 'class' : 'interface'}/${name}`,
  '@nestjs/common': (name) =>
    name.endsWith('Exception')
      ? 'https://docs.nestjs.com/exception-filters#built-in-http-exceptions'
      : 'https://docs.nestjs.com/',
  '@nestjs/axios': () => 'https://docs.nestjs.com/techniques/http-module',
  '@nestjs/config': () => 'https://docs.nestjs.com/techniques/configuration',
};

/** What other packages' names are resolved against; known once TypeDoc has made its program. */
export interface ExternalNames {
  readonly contract: FrameworkContract;
  /** Names of Nest's HTTP exceptions. */
  readonly exceptions: ReadonlySet<string>;
}

/**
 * Resolves names of other packages: the framework's to the contract page of this site, some libraries' to their
 * public documentation.
 *
 * @param names - asked when the first link is resolved
 * @param contractUrl - site path of the contract page
 */
export function createExternalResolver(
  names: () => ExternalNames,
  contractUrl: string,
): ExternalSymbolResolver {
  return (reference, _reflection, _part, symbolId) => {
    if (!symbolId) {
      // TypeScript reads the braces of `@throws {@link X}` as a type and hands out no symbol.
      const [step, ...rest] = reference.symbolReference?.path ?? [];
      const isException = step && rest.length === 0 && names().exceptions.has(step.path);
      return isException ? PUBLIC_DOCS['@nestjs/common']?.(step.path) : undefined;
    }
    const { packageName, fileName = '', qualifiedName } = symbolId;
    if (packageName === '@o2s/framework')
      return `${contractUrl}#${contractAnchor(names().contract, fileName)}`;
    const name = qualifiedName.slice(qualifiedName.lastIndexOf('.') + 1);
    return Object.hasOwn(PUBLIC_DOCS, packageName) ? PUBLIC_DOCS[packageName]?.(name) : undefined;
  };
}
