import path from 'node:path';
import type { FrameworkNotes } from '../dev-server/compatibility-notes';
import type { LinkTargets } from './remark-snippets';
import type { PageSource } from './page-source';

/**
 * What the bundler must know besides: the rule below, and, for the running server, that a page which did not build
 * is no runtime error. The browser would evaluate the broken page on the way to the mended one, and keep showing an
 * overlay that nothing clears.
 */
export function createBundlerConfig(
  pages: Pick<PageSource, 'read'>,
  siteDir: string,
  docs: string,
  targets: Pick<LinkTargets, 'symbolsFile' | 'levels' | 'frameworks'>,
  notes: Pick<FrameworkNotes, 'fileOf'> | undefined,
) {
  const runtimeErrors = (error: Error) => !error.message.includes('Module build failed');
  return {
    module: { rules: [createPageRule(pages, path.join(siteDir, docs), targets, notes)] },
    devServer: { client: { overlay: { warnings: false, errors: true, runtimeErrors } } },
  };
}

/**
 * The bundler rule that ties each page to the files that decide it.
 *
 * @param include absolute folder of the pages
 * @param targets say where the links into the API reference, the levels and the versions come from
 * @param notes of a running server: what is said of versions, instead of the files that decide it
 */
function createPageRule(
  pages: Pick<PageSource, 'read'>,
  include: string,
  { symbolsFile, levels, frameworks }: Pick<LinkTargets, 'symbolsFile' | 'levels' | 'frameworks'>,
  notes: Pick<FrameworkNotes, 'fileOf'> | undefined,
) {
  const dependenciesOf = (file: string) => {
    const { path: page, dependencies, snippets } = pages.read(file);
    return [
      ...dependencies,
      symbolsFile,
      ...levels.filesBehind(snippets),
      ...(notes ? [notes.fileOf(page)] : frameworks.filesBehind(snippets)),
    ];
  };
  return {
    test: /\.mdx?$/,
    include,
    enforce: 'pre' as const,
    use: {
      loader: require.resolve('./dependencies-loader.cjs'),
      options: { dependenciesOf },
    },
  };
}
