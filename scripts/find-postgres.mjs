// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Debian keeps the servers of several versions side by side, and none of them on the `PATH`. */
const DEBIAN = '/usr/lib/postgresql';
const HOMEBREW = ['/opt/homebrew/opt', '/usr/local/opt'];

/**
 * Finds a PostgreSQL server to test with: on the `PATH`, or where Debian and Homebrew put it; the newest of several.
 *
 * @returns {string | undefined} absolute path of the folder that holds `initdb` and `postgres`
 */
export function findPostgres() {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const debian = versions(DEBIAN, /^\d+$/).map((folder) => path.join(folder, 'bin'));
  const homebrew = HOMEBREW.flatMap((folder) =>
    versions(folder, /^postgresql@\d+$/).map((found) => path.join(found, 'bin')),
  );
  return [...onPath, ...debian, ...homebrew].find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(path.join(folder, program))),
  );
}

/**
 * @param {string} folder
 * @param {RegExp} name
 * @returns {string[]} paths of the folders with such a name, the newest version first
 */
function versions(folder, name) {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).filter((entry) => name.test(entry));
  const newestFirst = found.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return newestFirst.map((entry) => path.join(folder, entry));
}
