import { dirname, relative, resolve, sep } from 'node:path';

import type { TypeDocOptions } from 'typedoc';

import { writeIfChanged } from '../../shared/node/write-if-changed';
import type { ReferenceOptions } from '../types';

/** What TypeDoc is told, beside our plugin and the output folder. */
export function typedocOptions(options: ReferenceOptions, tsconfig: string): Partial<TypeDocOptions> {
  const { siteDir, packages } = options;
  return {
    entryPoints: packages.map(({ dir, entry }) => resolve(siteDir, dir, entry)),
    name: 'API reference',
    alwaysCreateEntryPointModule: true,
    tsconfig,
    router: 'reference',
    theme: 'reference',
    readme: 'none',
    disableGit: true,
    // Required beside disableGit, though the pages' own links replace it.
    sourceLinkTemplate: '{path}',
    excludeExternals: true,
    excludePrivate: true,
    excludeInternal: true,
    sort: ['source-order'],
    // An example is prose with code in it; as it comes, TypeDoc takes the whole for code.
    jsDocCompatibility: { exampleTag: false },
    validation: {
      notExported: true,
      invalidLink: true,
      invalidPath: true,
      rewrittenLink: true,
      notDocumented: true,
      unusedMergeModuleWith: true,
    },
    requiredToBeDocumented: ['Class', 'Interface', 'Function', 'Variable', 'TypeAlias', 'Enum', 'Method'],
  };
}

/**
 * Writes a compiler configuration whose only roots are the entry points: tests and packages that nobody documents
 * are neither compiled nor able to fail the reference.
 *
 * @returns path of the file
 */
export function writeTsconfig({ siteDir, packages, outDir }: ReferenceOptions): string {
  const file = `${outDir}-tsconfig.json`;
  const from = dirname(file);
  const path = (target: string): string => relative(from, resolve(siteDir, target)).split(sep).join('/');
  const config = {
    extends: path('examples/tsconfig.base.json'),
    compilerOptions: { noEmit: true },
    files: packages.map(({ dir, entry }) => path(`${dir}/${entry}`)),
  };
  writeIfChanged(file, `${JSON.stringify(config, null, 1)}\n`);
  return file;
}
