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
} from '../snippets';

const COMPONENTS = '@site/src/components';

/**
 * Checks the snippets when the site starts and at each change, mounts the source pages, and ties every page to the
 * files it shows. In a build a problem is an error; a running server reports it and goes on, and the page shows it.
 */
export function createSnippetsPlugin(engine: Engine, { repository, symbolsFile }: LinkTargets) {
  return function snippetsPlugin({ siteDir, baseUrl }: LoadContext): Plugin {
    const isServer = process.env.NODE_ENV === 'development';
    // As early as can be: a page's own mistake is told before what other plugins make of the same broken example.
    if (isServer) verifyBeside(siteDir);
    else reportCheck(engine, engine.check());
    return {
      name: 'docusaurus-plugin-snippets',
      getPathsToWatch: () => ['docs/**/*.{md,mdx}', 'examples/*/{src,test}/**/*', 'examples/*/package.json'],
      loadContent() {
        if (isServer) engine.readPages();
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
      configureWebpack: () => createBundlerConfig(engine, siteDir, 'docs', symbolsFile),
    };
  };
}
