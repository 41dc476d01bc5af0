// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Finds a Redis server to test with.
 *
 * @returns {string | undefined} absolute path of `redis-server` on the `PATH`
 */
export function findRedis() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, 'redis-server')).find((program) => existsSync(program));
}
