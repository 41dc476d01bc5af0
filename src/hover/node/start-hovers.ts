import { createRequire } from 'node:module';
import { constants } from 'node:os';
import path from 'node:path';
import { runNode } from '../../shared/node/run-node';
import { findKey } from './find-key';
import { openHovers, type HoverPages } from './hover-pages';

const CLI = path.join(__dirname, 'cli.ts');
const CACHE = 'node_modules/.cache/hover';

export interface StartOptions {
  /** Absolute folder of the site, which also holds the program. */
  readonly siteDir: string;
  /** Absolute folder of the project whose guides are read; the site by default. */
  readonly root?: string;
  /** Absolute folder where results are kept. */
  readonly cacheDir?: string;
  /** Hears what does not end the work, but should be known. */
  readonly warn: (message: string) => void;
}

/**
 * Finds the names of all guides, in a process of its own beside whatever else this one does; at once where the same
 * was found before.
 *
 * @throws Error with what that process says when it fails
 */
export async function startHovers({
  siteDir,
  root = siteDir,
  cacheDir = path.join(siteDir, CACHE),
  warn,
}: StartOptions): Promise<HoverPages> {
  const key = findKey(root);
  const hovers = openHovers(cacheDir, warn);
  const kept = hovers.get(key);
  if (kept) return kept;
  const loader = createRequire(path.join(siteDir, 'package.json')).resolve('tsx/cjs');
  const printed = await runNode(['--require', loader, CLI, root, cacheDir, key], {
    cwd: siteDir,
    env: { ...process.env, NODE_ENV: undefined },
    // What the build itself waits for comes first.
    priority: constants.priority.PRIORITY_BELOW_NORMAL,
  }).catch(fail);
  return hovers.get(key) ?? fail(new Error(printed || 'nothing was kept'));
}

function fail(error: Error): never {
  throw new Error(`The types on hover of the guides' snippets could not be made:\n\n${error.message}`, {
    cause: error,
  });
}
