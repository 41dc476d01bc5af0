import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { Globby } from '@docusaurus/utils';
import { buildLive } from '../live/node/build';
import { NOTE_PRESSES } from '../shared/early-press';

/** What decides the files: each edit of a page asks for them, and few change them. */
const SOURCES = [
  'examples/*/**/*.{ts,mts,json,sql,graphql,md}',
  '!**/{node_modules,dist,coverage}/**',
  'examples/*.json',
  'src/live/**/*',
  'evidence/recordings/helpdesk/article-*.json',
  'package-lock.json',
];

/**
 * Builds what live examples load when a reader runs one, and tells their component where it is.
 *
 * @param staticDir one of the site's folders of static files, from its root; all that is in it is made by this plugin
 */
export function createLivePlugin(staticDir: string) {
  return function livePlugin({ siteDir }: LoadContext): Plugin {
    let known: { stamp: string; manifest: ReturnType<typeof buildLive> } | undefined;
    return {
      name: 'docusaurus-plugin-live',
      injectHtmlTags: () => ({ headTags: [{ tagName: 'script', innerHTML: NOTE_PRESSES }] }),
      getPathsToWatch: () => ['src/live/**/*.ts'],
      // The examples are watched by the plugin for snippets, whose pages come first. This follows it.
      async allContentLoaded({ actions: { createData } }) {
        const stamp = await stampOf(siteDir);
        if (known?.stamp !== stamp)
          known = { stamp, manifest: buildLive(siteDir, path.join(siteDir, staticDir)) };
        await createData('manifest.json', await known.manifest);
      },
    };
  };
}

/** Changes when one of the sources may have changed. */
async function stampOf(siteDir: string): Promise<string> {
  const files = await Globby(SOURCES, { cwd: siteDir });
  const stamps = files.sort().map(async (file) => {
    const { size, mtimeMs } = await stat(path.join(siteDir, file));
    return `${file} ${size} ${mtimeMs}`;
  });
  return (await Promise.all(stamps)).join('\n');
}
