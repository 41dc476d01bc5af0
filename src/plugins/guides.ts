import path from 'node:path';
import pluginContentDocs, {
  validateOptions as validateDocs,
  type Options,
  type PluginOptions,
} from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin, Validate } from '@docusaurus/types';
import type { PageFirst } from './dev-server/page-first';

interface OwnOptions {
  readonly pageFirst: PageFirst;
}

/**
 * The docs plugin, for the guides. In a running server it reads all of them again on each edit of one, and all plugins
 * follow it: that waits until the edited page is shown, which needs nothing of it. The page takes its edits itself.
 */
export default async function guidesPlugin(
  context: LoadContext,
  { pageFirst, ...docsOptions }: PluginOptions & OwnOptions,
): Promise<Plugin> {
  const docs = await pluginContentDocs(context, docsOptions);
  let isFresh = true;
  const hotRule = {
    test: /\.mdx?$/,
    include: path.resolve(context.siteDir, docsOptions.path),
    enforce: 'post' as const,
    use: require.resolve('./dev-server/hot-page-loader.cjs'),
  };
  return {
    ...(docs as Plugin),
    configureWebpack(...args) {
      const config = (docs as Plugin).configureWebpack?.(...args);
      if (process.env.NODE_ENV !== 'development') return config;
      return { ...config, module: { rules: [...(config?.module?.rules ?? []), hotRule] } };
    },
    async loadContent() {
      if (!isFresh) await pageFirst.shown();
      isFresh = false;
      return docs.loadContent?.();
    },
  };
}

/** Options are those of the docs plugin, and `pageFirst`. */
export function validateOptions({
  validate,
  options: { pageFirst, ...docs },
}: {
  validate: Validate<Options | undefined, PluginOptions>;
  options: Options & OwnOptions;
}): PluginOptions & OwnOptions {
  return { ...validateDocs({ validate, options: docs }), pageFirst };
}
