import { statSync } from 'node:fs';

/**
 * Returns a text that changes when a file may have changed: its size, its time of change, and its identity on disk.
 * `undefined` for anything that cannot be read as a file; reading it says why.
 */
export function fileStamp(file: string): string | undefined {
  try {
    const stat = statSync(file);
    return stat.isFile() ? `${stat.size}:${stat.mtimeMs}:${stat.ino}` : undefined;
  } catch {
    return undefined;
  }
}
