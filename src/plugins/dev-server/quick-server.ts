import type { Plugin } from '@docusaurus/types';
import { lazyCompilationMiddleware, type Compiler, type Experiments } from '@rspack/core';

type BundlerConfig = Exclude<ReturnType<NonNullable<Plugin['configureWebpack']>>, void>;
type BundlerPlugin = Extract<NonNullable<BundlerConfig['plugins']>[number], { apply: unknown }>;

/**
 * What the bundler need not do while somebody waits for a saved file. Measured in `npm start`, from saving to seeing:
 * `npm run bench -- start`.
 */
export default function quickServerPlugin(): Plugin {
  return {
    name: 'docusaurus-plugin-quick-server',
    configureWebpack: () => (process.env.NODE_ENV === 'development' ? createServerConfig() : SHARED),
  };
}

/**
 * Docusaurus lets imports that begin with `/` mean files of the static folders, and so the bundler looks there first
 * for every absolute import, of which the site is full; and watches for each of those files to appear.
 */
const SHARED = { resolve: { preferAbsolute: true } } satisfies BundlerConfig;

/**
 * A page is built when a browser asks for it: an edit concerns those that are open, not all that there are. With that
 * a start is quick without a cache on disk, which would be written after each edit. (An object to Docusaurus, which
 * knows the types of webpack.)
 */
const EXPERIMENTS: object = {
  lazyCompilation: { entries: false, imports: true },
  cache: { type: 'memory' },
} satisfies Experiments;

function createServerConfig() {
  let answer: ReturnType<typeof lazyCompilationMiddleware> | undefined;
  // Takes the place of a middleware of Docusaurus' own, which serves an overlay that it no longer has.
  const setupMiddlewares = (middlewares: readonly unknown[]) => [...(answer ? [answer] : []), ...middlewares];
  const onDemand: BundlerPlugin = {
    apply(compiler) {
      answer = lazyCompilationMiddleware(compiler as unknown as Compiler);
    },
  };
  return {
    ...SHARED,
    experiments: EXPERIMENTS,
    plugins: [onDemand],
    devServer: { setupMiddlewares },
    // Docusaurus watches its own packages, as it is itself developed this way.
    watchOptions: { ignored: /[/\\]node_modules[/\\]/ },
  };
}
