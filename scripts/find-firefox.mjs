// @ts-check
import { findProgram } from './find-program.mjs';

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
  return findProgram({ variable: 'FIREFOX_PATH', names: NAMES, elsewhere: [MAC_APP] });
}
