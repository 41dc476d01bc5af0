import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { readSymbols } from '../reference';
import { buildSearchFile } from '../search/shared/engine';
import { buildRecords, loadGuides } from '../search/docusaurus';
import type { PageSource } from './guide-pages/page-source';

/**
 * Writes the search index from what the site has loaded: guides by section, and the names of the API reference.
 * The browser fetches it when somebody searches.
 *
 * @param pages - knows the text of the guides and the code that fences are filled with
 * @param referenceDir - folder of the API reference's pages, relative to the site
 */
export function createSearchPlugin(pages: Pick<PageSource, 'manifestOf'>, referenceDir: string) {
  return function searchPlugin({ siteDir, baseUrl, siteConfig }: LoadContext): Plugin {
    let written = { key: '', text: '' };
    return {
      name: 'docusaurus-plugin-search',
      async allContentLoaded({ allContent, actions }) {
        const guides = loadGuides(allContent, { baseUrl, manifest: pages.manifestOf(allContent) });
        const symbols = await readSymbols(path.join(siteDir, referenceDir));
        const { maintainCase } = siteConfig.markdown.anchors;
        const records = buildRecords(guides, symbols, { maintainCase });
        // A running server asks again at each change, most of which change nothing that is searched.
        const key = JSON.stringify(records);
        if (key !== written.key) written = { key, text: JSON.stringify(buildSearchFile(records)) };
        await actions.createData('index.json', written.text);
      },
    };
  };
}
