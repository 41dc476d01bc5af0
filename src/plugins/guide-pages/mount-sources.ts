import type { LoadContext, PluginContentLoadedActions } from '@docusaurus/types';
import { aliasedSitePath, normalizeUrl } from '@docusaurus/utils';
import type { SourcePage } from './source-pages';

const COMPONENTS = '@site/src/components/Source';

/** Mounts a page for each source file, their index, and what the dialog with a whole file loads. */
export async function mountSources(
  sources: readonly SourcePage[],
  { siteDir, baseUrl }: Pick<LoadContext, 'siteDir' | 'baseUrl'>,
  { addRoute, createData }: Pick<PluginContentLoadedActions, 'addRoute' | 'createData'>,
): Promise<void> {
  const mount = (route: string, component: string, modules: Record<string, string>) =>
    addRoute({
      path: normalizeUrl([baseUrl, route]),
      component: `${COMPONENTS}/${component}`,
      exact: true,
      modules,
    });
  const write = async (name: string, data: object) => aliasedSitePath(await createData(name, data), siteDir);
  for (const { file, name, route } of sources) {
    mount(route, 'SourcePage', { file: await write(name, file) });
  }
  const list = sources.map(({ file: { path, sourcePath } }) => ({ path, sourcePath }));
  mount('/source/', 'SourceIndex', { files: await write('index.json', list) });
  // The whole-file dialog loads a file when it is opened: a map from paths to chunks.
  const entries = sources.map(({ file, name }) => `${JSON.stringify(file.path)}: () => import('./${name}'),`);
  await createData('files.js', `export default {\n${entries.join('\n')}\n};\n`);
}
