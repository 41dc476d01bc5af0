import path from 'node:path';
import { openDiskCache } from '../../../shared/node/disk-cache';
import { shortHash } from '../../../shared/node/hash';

/**
 * Creates a text that takes long, unless the same parts gave it before.
 *
 * @param root - absolute folder of the project; the cache is below its `node_modules`
 * @param name - the name of the text
 * @param parts - everything that decides the text
 */
export async function cached(
  root: string,
  name: string,
  parts: readonly string[],
  make: () => string | Promise<string>,
): Promise<string> {
  const folder = path.join(root, 'node_modules/.cache/live-editor', name);
  // A text that other parts gave is of no more use.
  const cache = openDiskCache(folder, 1, console.warn);
  const key = shortHash(...parts);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const text = await make();
  cache.set(key, text);
  return text;
}
