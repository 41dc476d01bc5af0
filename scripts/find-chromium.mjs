// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { findProgram } from './find-program.mjs';

/** Names of Chromium and of browsers built from it, as packages call them. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Finds a Chromium to test with: `CHROMIUM_PATH`, one on the `PATH`, an application of macOS, or one that Playwright
 * downloaded.
 *
 * @returns {string | undefined} absolute path of the program
 * @throws {Error} when `CHROMIUM_PATH` names something that is not there
 */
export function findChromium() {
  return findProgram({
    variable: 'CHROMIUM_PATH',
    names: NAMES,
    elsewhere: [...MAC_APPS, ...playwrightDownloads()],
  });
}

/** What Chromium is started with: its sandbox needs a user that is not root; its own traffic would ask hosts outside. */
export const CHROMIUM_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

function playwrightDownloads() {
  const cache = process.platform === 'darwin' ? 'Library/Caches' : '.cache';
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(homedir(), cache, 'ms-playwright');
  if (!existsSync(folder)) return [];
  const builds = readdirSync(folder).filter((name) => name.startsWith('chromium-'));
  return builds.flatMap((build) => [
    path.join(folder, build, 'chrome-linux', 'chrome'),
    path.join(folder, build, 'chrome-linux64', 'chrome'),
    path.join(folder, build, 'chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
  ]);
}
