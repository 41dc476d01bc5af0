import type { LoadContext, Plugin } from '@docusaurus/types';
import { aliasedSitePath, normalizeUrl } from '@docusaurus/utils';
import { listFrameworkMatrix, type FrameworkBook } from '../evidence/compatibility';
import { listDocs } from './guide-pages/list-docs';
import type { Engine } from '../snippets';

/** Mounts the page that says which snippets work with which version of the framework, and what breaks where. */
export function createFrameworksPlugin(engine: Engine, book: FrameworkBook) {
  return function frameworksPlugin({ siteDir, baseUrl }: LoadContext): Plugin {
    return {
      name: 'docusaurus-plugin-frameworks',
      getPathsToWatch: () => ['evidence/frameworks.json', 'frameworks/*.json'],
      async allContentLoaded({ allContent, actions: { addRoute, createData } }) {
        const matrix = listFrameworkMatrix(listDocs(allContent), engine, book);
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
