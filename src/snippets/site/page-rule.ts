import path from 'node:path';
import type { Engine } from '../engine';

/**
 * The bundler rule that ties each page to the files that decide it.
 *
 * @param siteDir absolute
 * @param docs folder of the pages below it
 */
export function createPageRule(engine: Engine, siteDir: string, docs: string) {
  return {
    test: /\.mdx?$/,
    include: path.join(siteDir, docs),
    enforce: 'pre' as const,
    use: {
      loader: require.resolve('./dependencies-loader.cjs'),
      options: { dependenciesOf: (page: string) => engine.checkPage(page).dependencies },
    },
  };
}
