import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { runNode } from '../shared/node/run-node';
import type { ReferenceOptions } from './types';

const require = createRequire(import.meta.url);

/**
 * Generates the reference in a process of its own: TypeDoc's compiler neither blocks a running server nor adds to
 * the build's memory, and its classes exist once, which they would not in the module loader of a site's
 * configuration.
 *
 * @throws Error with all problems when the run fails
 */
export async function runReference(options: ReferenceOptions): Promise<void> {
  const loader = pathToFileURL(require.resolve('tsx')).href;
  const cli = fileURLToPath(new URL('./cli.mts', import.meta.url));
  // A running server has an author who waits for a page meanwhile; a build waits for this.
  const priority = options.onFailure === 'keep' ? constants.priority.PRIORITY_LOW : undefined;
  await runNode(['--import', loader, cli, JSON.stringify(options)], { cwd: options.siteDir, priority });
}
