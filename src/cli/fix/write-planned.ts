import { readFileSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { PlannedFile } from './plan';

/**
 * Writes a file as planned: beside it first, then by a rename, so that it is whole at any moment.
 *
 * @returns why it was left as it is; `undefined` when it was written
 */
export async function writePlanned(
  root: string,
  { file, before, after }: PlannedFile,
): Promise<string | undefined> {
  const target = path.join(root, ...file.split('/'));
  try {
    // Byte by byte: a file that is not UTF-8 would lose something on its way through a string.
    if (!readFileSync(target).equals(Buffer.from(before))) return `${file} changed after it was checked`;
    await writeFileAtomic(target, after);
    return undefined;
  } catch (error) {
    return `${file} could not be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}
