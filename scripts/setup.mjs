// @ts-check
/**
 * Brings what npm cannot: two browsers and two servers for the tests. Plain JavaScript without dependencies, because it must work in a
 * fresh clone where nothing is installed yet. Each step says what it will do, and with which command, before it does
 * it; what it cannot do, it prints as commands for you.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { findFirefox } from './find-firefox.mjs';
import { findPostgres } from './find-postgres.mjs';
import { findRedis } from './find-redis.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Exit codes of `npm run setup`. */
const EXIT = {
  /** Everything that `npm test` needs is there. */
  ready: 0,
  /** A step failed, or has to be done by hand; the text says which. */
  incomplete: 1,
};

/**
 * What the tests need beyond npm.
 *
 * @typedef {object} Tool
 * @property {string} name as people call it
 * @property {() => string | undefined} find where it is; `undefined` when it is nowhere
 * @property {string} debianPackage what apt calls it
 * @property {[string, ...string[]]} [download] another way to get it, for whom apt is none
 * @property {string[]} byHand how to get it where no command does
 */

/** @type {Tool[]} */
const TOOLS = [
  {
    name: 'Chromium',
    find: findChromium,
    debianPackage: 'chromium',
    download: ['npx', 'playwright', 'install', 'chromium'],
    byHand: [
      '  brew install --cask chromium                               (macOS)',
      'or name one that you have: CHROMIUM_PATH=/path/to/chromium npm test',
    ],
  },
  {
    name: 'Firefox',
    find: findFirefox,
    debianPackage: 'firefox-esr',
    byHand: [
      '  brew install --cask firefox                                (macOS)',
      'or name one that you have: FIREFOX_PATH=/path/to/firefox npm test',
    ],
  },
  {
    // The tests start servers of their own; the one that Debian sets up beside it is not touched.
    name: 'PostgreSQL',
    find: findPostgres,
    debianPackage: 'postgresql',
    byHand: [
      '  brew install postgresql@17                                 (macOS)',
      'or name a server that you have: TEST_DATABASE_URL=postgres://… npm test',
    ],
  },
  {
    name: 'Redis',
    find: findRedis,
    debianPackage: 'redis-server',
    byHand: [
      '  brew install redis                                         (macOS)',
      'or name a server that you have: TEST_REDIS_URL=redis://… npm test',
    ],
  },
];

installPackages();
TOOLS.filter(isMissing).forEach(installTool);
console.log('\nReady: npm test');

/** Runs `npm ci` unless the installed packages are those of the lockfile. */
function installPackages() {
  if (isInstalled()) return say('npm packages', 'installed, nothing to do');
  run('npm packages', 'npm', ['ci', '--ignore-scripts']);
}

/** npm leaves a copy of the lockfile that it installed from; an older one than the lockfile is out of date. */
function isInstalled() {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const lockfile = path.join(root, 'package-lock.json');
  return statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs;
}

/** @param {Tool} tool */
function isMissing({ name, find }) {
  const found = find();
  if (found) say(name, `found at ${found}`);
  return !found;
}

/** @param {Tool} tool */
function installTool({ name, find, debianPackage, download, byHand }) {
  if (isDebianRoot()) {
    run('Package list', 'apt-get', ['update', '-qq']);
    run(name, 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage]);
  } else if (!download || !attempt(name, ...split(download))) {
    const debian = `  sudo apt-get update && sudo apt-get install ${debianPackage}`;
    stop(name, ['Install it by hand, one of:', `${debian.padEnd(61)}(Debian, Ubuntu)`, ...byHand]);
  }
  const installed = find();
  if (!installed) stop(name, ['It was installed, but is in none of the known places.', ...byHand.slice(-1)]);
  say(name, `found at ${installed}`);
}

/**
 * @param {[string, ...string[]]} words
 * @returns {[command: string, args: string[]]}
 */
function split([command, ...args]) {
  return [command, args];
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/**
 * @param {string} what
 * @param {string} command
 * @param {string[]} args
 */
function run(what, command, args) {
  if (!attempt(what, command, args)) stop(what, [`This command failed: ${[command, ...args].join(' ')}`]);
}

/**
 * @param {string} what
 * @param {string} command
 * @param {string[]} args
 * @returns {boolean} whether it ended well
 */
function attempt(what, command, args) {
  say(what, `$ ${[command, ...args].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env }).status === 0;
}

/**
 * @param {string} what
 * @param {string} text
 */
function say(what, text) {
  console.log(`${what}: ${text}`);
}

/**
 * @param {string} what
 * @param {string[]} lines
 * @returns {never}
 */
function stop(what, lines) {
  console.error(`\n${what} is not ready.\n${lines.join('\n')}`);
  process.exit(EXIT.incomplete);
}
