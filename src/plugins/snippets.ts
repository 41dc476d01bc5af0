import { setTimeout } from 'node:timers/promises';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import {
  createBundlerConfig,
  createSourcePages,
  listDocs,
  reportCheck,
  type Engine,
  type Repository,
} from '../snippets';

/** How long the check of the whole site waits for the page at hand, in milliseconds. */
const PAGE_FIRST_MS = 400;
const COMPONENTS = '@site/src/components';

/**
 * Checks the snippets when the site starts and at each change, mounts the source pages, and ties every page to the
 * files it shows. In a build a problem is an error; a running server reports it and goes on, and the page shows it.
 */
export function createSnippetsPlugin(engine: Engine, repository: Repository | undefined) {
  return function snippetsPlugin({ siteDir, baseUrl }: LoadContext): Plugin {
    const check = () =>
      reportCheck(engine, engine.check(), process.env.NODE_ENV === 'development' ? 'log' : 'throw');
    // As early as can be: a page's own mistake is told before what other plugins make of the same broken example.
    check();
    let isReload = false;
    return {
      name: 'docusaurus-plugin-snippets',
      getPathsToWatch: () => ['docs/**/*.{md,mdx}', 'examples/*/{src,test}/**/*', 'examples/*/package.json'],
      async loadContent() {
        // After an edit the server rebuilds the page at the same time: the reader's page goes first.
        if (isReload) await setTimeout(PAGE_FIRST_MS).then(check);
        isReload = true;
      },
      async allContentLoaded({ allContent, actions: { addRoute, createData } }) {
        const pages = createSourcePages(engine.shownFiles(), listDocs(allContent), repository);
        const mount = (route: string, component: string, modules: Record<string, string>) =>
          addRoute({
            path: normalizeUrl([baseUrl, route]),
            component: `${COMPONENTS}/${component}`,
            exact: true,
            modules,
          });
        for (const { file, name, route } of pages) {
          mount(route, 'SourcePage', { file: await createData(name, file) });
        }
        const list = pages.map(({ file: { path, sourcePath } }) => ({ path, sourcePath }));
        mount('/source/', 'SourceIndex', { files: await createData('index.json', list) });
        // The whole-file dialog loads a file when it is opened: a map from paths to chunks.
        const entries = pages.map(
          ({ file, name }) => `${JSON.stringify(file.path)}: () => import('./${name}'),`,
        );
        await createData('files.js', `export default {\n${entries.join('\n')}\n};\n`);
      },
      configureWebpack: () => createBundlerConfig(engine, siteDir, 'docs'),
    };
  };
}
