import type { LoadContext, Plugin } from '@docusaurus/types';
import { aliasedSitePath, normalizeUrl } from '@docusaurus/utils';
import { listVerifiedGuides, readBasis, type LevelBook } from '../evidence/coverage';
import { listDocs } from './guide-pages/list-docs';
import type { PageSource } from './guide-pages/page-source';

/**
 * Mounts the page that lists every snippet with its level, one data file a guide, and tells all pages what the site
 * was verified with. That is data of the site and not of a page: a page that the bundler kept from an earlier commit
 * would else name that one.
 */
export function createLevelsPlugin(pages: Pick<PageSource, 'manifestOf'>, book: LevelBook) {
  return function levelsPlugin({ siteDir, baseUrl }: LoadContext): Plugin {
    return {
      name: 'docusaurus-plugin-levels',
      getPathsToWatch: () => ['evidence/*.json', 'package-lock.json'],
      async allContentLoaded({ allContent, actions: { addRoute, createData, setGlobalData } }) {
        setGlobalData(readBasis(siteDir, process.env));
        const guides = listVerifiedGuides(listDocs(allContent), pages.manifestOf(allContent), book);
        const parts = guides.map(async (guide, index) => ({
          guide: aliasedSitePath(await createData(`guide-${index + 1}.json`, guide), siteDir),
        }));
        addRoute({
          path: normalizeUrl([baseUrl, '/verification/']),
          component: '@site/src/components/VerificationPage',
          exact: true,
          modules: { guides: await Promise.all(parts) },
        });
      },
    };
  };
}
