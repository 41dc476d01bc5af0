import type { LoadContext, Plugin } from '@docusaurus/types';
import { aliasedSitePath, normalizeUrl } from '@docusaurus/utils';
import { listFrameworkMatrix, type FrameworkBook } from '../evidence/compatibility';
import { listDocs } from './guide-pages/list-docs';
import type { PageSource } from './guide-pages/page-source';
import type { Engine } from '../snippets';

/** Mounts the page that says which snippets work with which version of the framework, and what breaks where. */
export function createFrameworksPlugin(
  engine: Pick<Engine, 'shownFiles'>,
  pages: Pick<PageSource, 'manifestOf'>,
  book: FrameworkBook,
) {
  return function frameworksPlugin({ siteDir, baseUrl }: LoadContext): Plugin {
    return {
      name: 'docusaurus-plugin-frameworks',
      getPathsToWatch: () => ['evidence/frameworks.json', 'frameworks/*.json'],
      async allContentLoaded({ allContent, actions: { addRoute, createData } }) {
        const manifest = pages.manifestOf(allContent);
        const files = engine.shownFiles(manifest).map((file) => file.path);
        const matrix = listFrameworkMatrix(listDocs(allContent), manifest, files, book);
        addRoute({
          path: normalizeUrl([baseUrl, '/verification/frameworks/']),
          component: '@site/src/components/CompatibilityPage',
          exact: true,
          modules: { matrix: aliasedSitePath(await createData('matrix.json', matrix), siteDir) },
        });
      },
    };
  };
}
