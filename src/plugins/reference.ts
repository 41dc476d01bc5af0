import path from 'node:path';
import pluginContentDocs, {
  validateOptions as validateDocs,
  type Options,
  type PluginOptions,
} from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin, Validate } from '@docusaurus/types';
import { createReference, type ReferencePackage } from '../reference';

type ReferenceOptions = PluginOptions & { readonly packages: readonly ReferencePackage[] };

/**
 * A docs instance whose pages TypeDoc writes: first when the site starts, again when a documented source changes.
 * It fails when TypeDoc does, and never shows the pages of an earlier run in a build.
 */
export default async function referencePlugin(
  context: LoadContext,
  { packages, ...docsOptions }: ReferenceOptions,
): Promise<Plugin> {
  const { siteDir } = context;
  const outDir = path.resolve(siteDir, docsOptions.path);
  const reference = createReference({ siteDir, packages, outDir, routeBasePath: docsOptions.routeBasePath });
  await reference.generate('delete');
  const docs = await pluginContentDocs(context, { ...docsOptions, sidebarPath: reference.sidebarPath });
  let isFresh = true;
  return {
    ...(docs as Plugin),
    getPathsToWatch: () => reference.pathsToWatch,
    getClientModules: () => [path.join(siteDir, 'src/css/reference.css')],
    async loadContent() {
      if (!isFresh) await reference.generate('keep');
      isFresh = false;
      return docs.loadContent?.();
    },
  };
}

/** Options are those of the docs plugin, and `packages`. */
export function validateOptions({
  validate,
  options: { packages, ...docs },
}: {
  validate: Validate<Options | undefined, PluginOptions>;
  options: Options & Pick<ReferenceOptions, 'packages'>;
}): ReferenceOptions {
  return { ...validateDocs({ validate, options: docs }), packages };
}
