import path from 'node:path';
import logger from '@docusaurus/logger';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { startHovers, writeHovers } from '../hover/node';
import { listDocs } from './guide-pages/list-docs';
import type { GuidePage } from '../shared/guide';

/** Where the files are, below the site's base URL. */
const FOLDER = 'hover';

/**
 * Makes what the guides' code says when a reader points at a name: beside the build, in a process of its own, whose
 * failure is the build's. A running server makes none, since each edit would cost half a minute of the processor.
 */
export default function hoverPlugin({ siteDir, baseUrl }: LoadContext): Plugin {
  const name = 'docusaurus-plugin-hover';
  if (process.env.NODE_ENV === 'development') return { name };
  const made = startHovers({ siteDir, warn: (message) => logger.warn(message) });
  // It is told in the end; until then a failure must not end the process without a word.
  made.catch(() => undefined);
  let guides: readonly GuidePage[] = [];
  return {
    name,
    getClientModules: () => [path.join(siteDir, 'src/hover/browser/listen.ts')],
    async allContentLoaded({ allContent }) {
      guides = listDocs(allContent);
      await Promise.resolve();
    },
    async postBuild({ outDir }) {
      writeHovers(path.join(outDir, FOLDER), await made, guides, baseUrl);
    },
  };
}
