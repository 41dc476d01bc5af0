import { setTimeout } from 'node:timers/promises';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import {
  createBundlerConfig,
  createSourcePages,
  listDocs,
  reportCheck,
  verifyBeside,
  type Engine,
  type LinkTargets,
  type PageSource,
} from '../snippets';

/** How long what the whole site shares waits after a change, in milliseconds. */
const PAGE_FIRST_MS = 2_000;
const COMPONENTS = '@site/src/components';

/**
 * Checks the snippets when the site starts and at each change, mounts the source pages, and ties every page to the
 * files it shows. In a build a problem is an error; a running server reports it and goes on, and the page shows it.
 */
export function createSnippetsPlugin(engine: Engine, pages: PageSource, targets: LinkTargets) {
  return function snippetsPlugin({ siteDir, baseUrl }: LoadContext): Plugin {
    const isServer = process.env.NODE_ENV === 'development';
    // As early as can be: a page's own mistake is told before what other plugins make of the same broken example.
    if (isServer) verifyBeside(siteDir, pages);
    else reportCheck(engine, engine.check());
    let isFresh = true;
    return {
      name: 'docusaurus-plugin-snippets',
      getPathsToWatch: () => [
        'docs/**/*.{md,mdx}',
        'examples/*/{src,test}/**/*',
        'examples/*/package.json',
        'evidence/runs/**/*.json',
      ],
      async loadContent() {
        if (!isServer) return;
        // After an edit the server builds the page at the same time: its writer waits for that.
        if (!isFresh) await setTimeout(PAGE_FIRST_MS);
        isFresh = false;
        engine.readPages();
      },
      async allContentLoaded({ allContent, actions: { addRoute, createData } }) {
        const sources = createSourcePages(engine.shownFiles(), listDocs(allContent), targets.repository);
        const mount = (route: string, component: string, modules: Record<string, string>) =>
          addRoute({
            path: normalizeUrl([baseUrl, route]),
            component: `${COMPONENTS}/${component}`,
            exact: true,
            modules,
          });
        for (const { file, name, route } of sources) {
          mount(route, 'SourcePage', { file: await createData(name, file) });
        }
        const list = sources.map(({ file: { path, sourcePath } }) => ({ path, sourcePath }));
        mount('/source/', 'SourceIndex', { files: await createData('index.json', list) });
        // The whole-file dialog loads a file when it is opened: a map from paths to chunks.
        const entries = sources.map(
          ({ file, name }) => `${JSON.stringify(file.path)}: () => import('./${name}'),`,
        );
        await createData('files.js', `export default {\n${entries.join('\n')}\n};\n`);
      },
      configureWebpack: () => createBundlerConfig(pages, siteDir, 'docs', targets),
    };
  };
}
