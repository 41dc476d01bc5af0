import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import {
  createSourcePages,
  listDocs,
  reportCheck,
  type CheckResult,
  type Engine,
  type Repository,
} from '../snippets';

const COMPONENTS = '@site/src/components';

/**
 * Checks the snippets when the site starts and at each change, mounts the source pages, and ties every page to the
 * files it shows. In a build a problem is an error; a running server reports it and goes on, and the page shows it.
 */
export function createSnippetsPlugin(engine: Engine, repository: Repository | undefined) {
  return function snippetsPlugin({ siteDir, baseUrl }: LoadContext): Plugin<CheckResult> {
    return {
      name: 'docusaurus-plugin-snippets',
      getPathsToWatch: () => ['docs/**/*.{md,mdx}', 'examples/*/{src,test}/**/*', 'examples/*/package.json'],
      loadContent() {
        const result = engine.check();
        reportCheck(engine, result, process.env.NODE_ENV === 'development' ? 'log' : 'throw');
        return Promise.resolve(result);
      },
      async allContentLoaded({ allContent, actions: { addRoute, createData } }) {
        const pages = createSourcePages(engine.shownFiles(), listDocs(allContent), repository);
        for (const { file, name, route } of pages) {
          const data = await createData(name, file);
          addRoute({
            path: normalizeUrl([baseUrl, route]),
            component: `${COMPONENTS}/SourcePage`,
            exact: true,
            modules: { file: data },
          });
        }
        const index = await createData(
          'index.json',
          pages.map(({ file }) => ({ path: file.path, sourcePath: file.sourcePath })),
        );
        addRoute({
          path: normalizeUrl([baseUrl, '/source/']),
          component: `${COMPONENTS}/SourceIndex`,
          exact: true,
          modules: { files: index },
        });
        const entries = pages.map(
          ({ file, name }) => `${JSON.stringify(file.path)}: () => import('./${name}'),`,
        );
        await createData('files.js', `export default {\n${entries.join('\n')}\n};\n`);
      },
      configureWebpack: () => ({
        module: {
          rules: [
            {
              test: /\.mdx?$/,
              include: path.join(siteDir, 'docs'),
              enforce: 'pre',
              use: {
                loader: require.resolve('../snippets/site/dependencies-loader.cjs'),
                options: { dependenciesOf: (page: string) => engine.checkPage(page).dependencies },
              },
            },
          ],
        },
      }),
    };
  };
}
