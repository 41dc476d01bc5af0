// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Names of Firefox, as packages call it. */
const NAMES = ['firefox-esr', 'firefox'];
const MAC_APP = '/Applications/Firefox.app/Contents/MacOS/firefox';

/**
 * Finds a Firefox to test with: `FIREFOX_PATH`, one on the `PATH`, or an application of macOS.
 *
 * @returns {string | undefined} absolute path of the program
 * @throws {Error} when `FIREFOX_PATH` names something that is not there
 */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`FIREFOX_PATH names "${named}", which does not exist`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, MAC_APP].find((candidate) => existsSync(candidate));
}
