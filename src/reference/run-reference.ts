import { createRequire } from 'node:module';
import { constants, setPriority } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { x } from 'tinyexec';

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
  const run = x(process.execPath, ['--import', loader, cli, JSON.stringify(options)], {
    nodeOptions: { cwd: options.siteDir },
  });
  // A running server has an author who waits for a page meanwhile; a build waits for this.
  const isServer = options.onFailure === 'keep';
  if (isServer && run.pid !== undefined) setPriority(run.pid, constants.priority.PRIORITY_LOW);
  // Without a server nobody wants it, and it would go on writing into the project.
  const stop = () => void run.kill();
  process.once('exit', stop);
  const { exitCode, stderr, stdout } = await run;
  process.off('exit', stop);
  if (exitCode !== 0) throw new Error(stderr.trim() || stdout.trim() || `TypeDoc ended with ${exitCode}`);
}
