import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { buildLive } from '../live/build';

/**
 * Builds what live examples load when a reader runs one, and tells their component where it is.
 *
 * @param staticDir one of the site's folders of static files, from its root; all that is in it is made by this plugin
 */
export function createLivePlugin(staticDir: string) {
  return function livePlugin({ siteDir }: LoadContext): Plugin {
    return {
      name: 'docusaurus-plugin-live',
      getPathsToWatch: () => ['examples/{helpdesk,host,backend}/src/**/*.ts', 'src/live/**/*.ts'],
      loadContent: () => buildLive(siteDir, path.join(siteDir, staticDir)),
      async contentLoaded({ content, actions: { createData } }) {
        await createData('manifest.json', content as object);
      },
    };
  };
}
