import type { ApiSymbol } from '../types';
import { contractAnchorOf, methodName } from './contract-page';
import type { FrameworkContract } from './types';

/**
 * The framework's modules as symbols, so that a search for `CMS.Service` or `getPage` finds the contract page.
 *
 * @param contractUrl - site path of the contract page
 */
export function contractSymbols(contract: FrameworkContract, contractUrl: string): ApiSymbol[] {
  const modules = contract.modules.map((module): ApiSymbol => {
    const methods = module.methods.map(({ name }) => methodName(name));
    const service = module.exports.find(({ name }) => name === 'Service')?.declared;
    return {
      name: module.name,
      names: [module.name, `${module.name}.Service`, ...(service ? [service] : [])],
      kind: 'module',
      package: '@o2s/framework',
      url: `${contractUrl}#${contractAnchorOf(module.name)}`,
      summary: `Framework module ${module.name}: ${methods.join(', ')}.`,
      members: [...methods, ...module.exports.flatMap(({ members }) => members)],
    };
  });
  const shared: ApiSymbol = {
    name: 'Shared exports',
    names: contract.shared.map(({ name }) => name),
    kind: 'module',
    package: '@o2s/framework',
    url: `${contractUrl}#${contractAnchorOf()}`,
    summary: `Exports of no module: ${contract.shared.map(({ name }) => name).join(', ')}.`,
    members: contract.shared.flatMap(({ members }) => members),
  };
  const framework: ApiSymbol = {
    name: '@o2s/framework',
    names: ['@o2s/framework', '@o2s/framework/modules'],
    kind: 'package',
    package: '@o2s/framework',
    url: contractUrl,
    summary: `The ${modules.length} modules of the framework, and the methods of their services.`,
    members: [],
  };
  return [framework, ...modules, shared];
}
