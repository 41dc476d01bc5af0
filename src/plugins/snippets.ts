import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { createBundlerConfig } from './guide-pages/bundler-config';
import { createFrameworkNotes } from './dev-server/compatibility-notes';
import { createSourcePages } from './guide-pages/source-pages';
import { listDocs } from './guide-pages/list-docs';
import { reportCheck } from './guide-pages/report-check';
import { startVerify } from './dev-server/start-verify';
import type { LinkTargets } from './guide-pages/remark-snippets';
import type { PageSource } from './guide-pages/page-source';
import type { Engine } from '../snippets';
import { mountSources } from './guide-pages/mount-sources';
import type { PageFirst } from './dev-server/page-first';

/** Where a running server keeps what it says of framework versions, relative to the site. */
const NOTES_DIR = '.generated/framework-notes';

/**
 * Checks the snippets when the site starts and at each change, mounts the source pages, and ties every page to the
 * files it shows. In a build a problem is an error; a running server reports it and goes on, and the page shows it.
 */
export function createSnippetsPlugin(
  engine: Engine,
  pages: PageSource,
  targets: LinkTargets,
  pageFirst: PageFirst,
) {
  return function snippetsPlugin(context: LoadContext): Plugin {
    const { siteDir, baseUrl } = context;
    const isServer = process.env.NODE_ENV === 'development';
    // As early as can be: a page's own mistake is told before what other plugins make of the same broken example.
    if (isServer) startVerify(siteDir, pages);
    else reportCheck(engine, pages.manifestOf(context));
    const notes = isServer
      ? createFrameworkNotes(path.join(siteDir, NOTES_DIR), targets.frameworks)
      : undefined;
    let isFresh = true;
    return {
      name: 'docusaurus-plugin-snippets',
      // Pages are watched by the plugin for guides; all plugins follow it.
      getPathsToWatch: () => [
        'examples/*/{src,test}/**/*',
        'examples/*/package.json',
        'evidence/recordings/**/*.json',
      ],
      async loadContent() {
        if (!isFresh) await pageFirst.shown();
        isFresh = false;
      },
      async allContentLoaded({ allContent, actions }) {
        const manifest = pages.manifestOf(allContent);
        if (notes) for (const page of manifest.pages) notes.refresh(page.path, page.snippets);
        const files = engine.shownFiles(manifest);
        const sources = createSourcePages(files, listDocs(allContent), targets.repository);
        await mountSources(sources, { siteDir, baseUrl }, actions);
      },
      configureWebpack: () => ({
        ...createBundlerConfig(pages, siteDir, 'docs', targets, notes),
        plugins: isServer ? [pageFirst.bundlerPlugin] : [],
      }),
    };
  };
}
