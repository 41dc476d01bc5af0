import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { buildEditorFiles } from '../live/node/editor-build';

/** One of the site's folders of static files: a server answers them at once, a build copies them. */
const STATIC = '.generated/static';
const ADDRESS = 'live-editor/';

/** Builds what the editor of the examples fetches, and tells pages where it is. */
export default function liveEditorPlugin({ siteDir }: LoadContext): Plugin {
  return {
    name: 'docusaurus-plugin-live-editor',
    getPathsToWatch: () => ['src/live/{node/editor-build,worker/typescript}/**/*.ts'],
    // The examples are watched by the plugin for snippets, whose pages come first. This follows it.
    async allContentLoaded({ actions: { createData } }) {
      const outDir = path.join(siteDir, STATIC, ADDRESS);
      const manifest = await buildEditorFiles({ root: siteDir, outDir, address: ADDRESS });
      await createData('manifest.json', manifest);
    },
  };
}
