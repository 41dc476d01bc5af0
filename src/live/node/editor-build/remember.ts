import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { hashOf } from './hashed-files';

/**
 * Makes a text that takes long, once: the same parts give what they gave before.
 *
 * @param root - absolute folder of the project; what is remembered is below its `node_modules`
 * @param name - what it is
 * @param parts - everything that decides how the text comes out
 */
export async function remember(
  root: string,
  name: string,
  parts: readonly string[],
  make: () => string | Promise<string>,
): Promise<string> {
  const folder = path.join(root, 'node_modules/.cache/live-editor');
  const prefix = `${name.replaceAll('/', '-')}.`;
  const file = path.join(folder, prefix + hashOf(...parts));
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const text = await make();
  mkdirSync(folder, { recursive: true });
  // What came of other parts is of no use any more.
  for (const old of readdirSync(folder))
    if (old.startsWith(prefix)) rmSync(path.join(folder, old), { force: true });
  writeFileAtomic.sync(file, text);
  return text;
}
