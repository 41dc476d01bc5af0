// @ts-check
/**
 * Brings what npm cannot: a browser for the tests. Plain JavaScript without dependencies, because it must work in a
 * fresh clone where nothing is installed yet. Each step says what it will do, and with which command, before it does
 * it; what it cannot do, it prints as commands for you.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './find-chromium.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Exit codes of `npm run setup`. */
const EXIT = {
  /** Everything that `npm test` needs is there. */
  ready: 0,
  /** A step failed, or has to be done by hand; the text says which. */
  incomplete: 1,
};

installPackages();
installChromium();
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

function installChromium() {
  const found = findChromium();
  if (found) return say('Chromium', `found at ${found}`);
  if (isDebianRoot()) {
    run('Package list', 'apt-get', ['update', '-qq']);
    run('Chromium', 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  } else if (!attempt('Chromium', 'npx', ['playwright', 'install', 'chromium'])) {
    stop('Chromium', [
      'Install it by hand, one of:',
      '  sudo apt-get update && sudo apt-get install chromium     (Debian, Ubuntu)',
      '  brew install --cask chromium                             (macOS)',
      'or name one that you have: CHROMIUM_PATH=/path/to/chromium npm test',
    ]);
  }
  const installed = findChromium();
  if (!installed)
    stop('Chromium', ['It was installed, but is in none of the known places. Set CHROMIUM_PATH.']);
  say('Chromium', `found at ${installed}`);
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
