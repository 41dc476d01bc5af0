import { anchorOf } from '../anchor';
import { blocks, code, definitions, fence, frontMatter, heading, label, link, table, text } from '../mdx';
import { type FrameworkContract, type FrameworkExport, type FrameworkModule, sourceKey } from './types';

const SHARED_ANCHOR = 'shared';

/**
 * Anchor on the contract page for a declaration of the framework.
 *
 * @param file - path of the declaration file, installed or mapped, with `/`
 */
export function contractAnchor(contract: FrameworkContract, file: string): string {
  const module = contract.modules.find(({ folder }) => sourceKey(file).startsWith(`${folder}/`));
  return contractAnchorOf(module?.name);
}

/** Anchor of a module's section; without a name, of the section about shared exports. */
export function contractAnchorOf(module?: string): string {
  return module === undefined ? SHARED_ANCHOR : anchorOf([module]);
}

/** The MDX of the page that lists the framework's modules, their exports and their services' methods. */
export function contractPage(contract: FrameworkContract): string {
  const { modules, version } = contract;
  const methods = modules.reduce((sum, module) => sum + module.methods.length, 0);
  const rows = modules.map((module) => [
    link(code(text(module.name)), `#${contractAnchorOf(module.name)}`),
    code(text(module.key)),
    module.methods.map(({ name }) => code(text(methodName(name)))).join(', '),
  ]);
  return blocks(
    frontMatter({
      title: 'Framework contract',
      toc_max_heading_level: 2,
      description: `The ${modules.length} modules of @o2s/framework ${version} and the ${methods} methods of their services.`,
    }),
    `An integration implements modules of ${code('@o2s/framework/modules')}. This page lists all ${modules.length}, read from the type declarations of version ${text(version)}.`,
    'The key is the one a module has in a package’s `Config`. The methods are those its service must have.',
    table(['Module', 'Key', 'Methods of its service'], rows),
    ...modules.map(moduleSection),
    heading(2, 'Shared exports', SHARED_ANCHOR),
    'These belong to no module.',
    exportList(contract.shared),
  );
}

function moduleSection(module: FrameworkModule): string {
  const signatures = module.methods.map(
    ({ name, parameters, returns }) => `${signature(name, parameters)}: ${returns};`,
  );
  return blocks(
    heading(2, text(module.name), contractAnchorOf(module.name)),
    fence('ts', `import { ${module.name} } from '@o2s/framework/modules';`),
    label(3, `Methods of ${module.name}.Service`),
    fence('ts', signatures.join('\n')),
    label(3, 'Exports'),
    exportList(module.exports),
  );
}

/** `getEntry` of `getEntry<T>`. */
export function methodName(declared: string): string {
  return declared.replace(/<.*/, '');
}

function signature(name: string, parameters: readonly string[]): string {
  const line = `${name}(${parameters.join(', ')})`;
  return line.length <= 60
    ? line
    : `${name}(\n${parameters.map((parameter) => `  ${parameter},\n`).join('')})`;
}

function exportList(exports: readonly FrameworkExport[]): string {
  return definitions(
    exports.map(({ name, declared, kind, members }) => ({
      term: `${code(text(name))} <span className="api-flag">${kind}</span>`,
      body: blocks(
        declared === name ? undefined : `Declared as ${code(text(declared))}.`,
        members.length === 0 ? undefined : members.map((member) => code(text(member))).join(', '),
      ),
    })),
  );
}
