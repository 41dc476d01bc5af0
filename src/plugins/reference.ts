import path from 'node:path';
import logger from '@docusaurus/logger';
import pluginContentDocs, {
  validateOptions as validateDocs,
  type Options,
  type PluginOptions,
} from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin, Validate } from '@docusaurus/types';
import { createReference, type ReferencePackage } from '../reference';
import type { PageFirst } from './dev-server/page-first';

interface OwnOptions {
  readonly packages: readonly ReferencePackage[];
  readonly pageFirst: PageFirst;
}
type ReferenceOptions = PluginOptions & OwnOptions;

/**
 * A docs instance whose pages TypeDoc writes: first when the site starts, again when a documented source changes.
 * A build fails when TypeDoc does, and never shows the pages of an earlier run. A server reports it and shows them.
 */
export default async function referencePlugin(
  context: LoadContext,
  { packages, pageFirst, ...docsOptions }: ReferenceOptions,
): Promise<Plugin> {
  const { siteDir } = context;
  const outDir = path.resolve(siteDir, docsOptions.path);
  const reference = createReference({ siteDir, packages, outDir, routeBasePath: docsOptions.routeBasePath });
  const isServer = process.env.NODE_ENV === 'development';
  await reference.generate(isServer ? 'keep' : 'delete').catch((error: Error) => {
    if (!isServer || !reference.hasPages()) throw error;
    logger.error(error.message);
  });
  const docs = await pluginContentDocs(context, { ...docsOptions, sidebarPath: reference.sidebarPath });
  let isFresh = true;
  return {
    ...(docs as Plugin),
    getPathsToWatch: () => reference.pathsToWatch,
    getClientModules: () => [path.join(siteDir, 'src/css/reference.css')],
    async loadContent() {
      if (!isFresh) {
        await pageFirst.shown();
        await reference.generate('keep');
        // TypeDoc takes seconds beside this process, in which there may have been another edit.
        await pageFirst.shown();
      }
      isFresh = false;
      return docs.loadContent?.();
    },
  };
}

/** Options are those of the docs plugin, `packages` and `pageFirst`. */
export function validateOptions({
  validate,
  options: { packages, pageFirst, ...docs },
}: {
  validate: Validate<Options | undefined, PluginOptions>;
  options: Options & OwnOptions;
}): ReferenceOptions {
  return { ...validateDocs({ validate, options: docs }), packages, pageFirst };
}
