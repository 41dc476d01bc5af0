import { findChromium } from './find-chromium.mjs';
import { findFirefox } from './find-firefox.mjs';
import { findPostgres } from './find-postgres.mjs';
import { findRedis } from './find-redis.mjs';

/** One step of `npm test`. */
export interface Stage {
  readonly name: string;
  /** The command, as typed in a terminal. */
  readonly command: readonly [string, ...string[]];
  /** Runs in `npm run test:quick` as well: no browser, no server, no build. */
  readonly isQuick: boolean;
  /** Stages whose product it needs. */
  readonly after?: readonly string[];
  /** Uses several cores itself; the default is one. */
  readonly needs?: 'all cores';
  /** Says what is missing and which command installs it; `undefined` if nothing is. */
  readonly missing?: () => string | undefined;
}

const NATIVE_TSC = 'node_modules/typescript-native/bin/tsc';

function missingChromium(): string | undefined {
  return findChromium() ? undefined : 'Chromium is not installed. Bring it with: npm run setup';
}

function missingFirefox(): string | undefined {
  return findFirefox() ? undefined : 'Firefox is not installed. Bring it with: npm run setup';
}

/** A server that a variable names counts as well: the tests then start none of their own. */
function missingServers(): string | undefined {
  const missing = [
    findPostgres() || process.env['TEST_DATABASE_URL'] ? [] : ['PostgreSQL (or set TEST_DATABASE_URL)'],
    findRedis() || process.env['TEST_REDIS_URL'] ? [] : ['Redis (or set TEST_REDIS_URL)'],
  ].flat();
  return missing.length > 0
    ? `Not installed: ${missing.join(', ')}. Bring it with: npm run setup`
    : undefined;
}

const vitest = (...projects: readonly string[]): Stage['command'] => [
  'npx',
  'vitest',
  'run',
  ...projects.flatMap((project) => ['--project', project]),
];
const verify = (...args: readonly string[]): Stage['command'] => [
  'npm',
  'run',
  '--silent',
  'verify',
  '--',
  ...args,
];
const nativeTypes = (project: string): Stage['command'] => ['node', NATIVE_TSC, '-p', project];

/**
 * Fast first, so that most mistakes show within seconds. Each set of files is compiled once by each compiler that has to judge
 * it: the examples by both in "Snippets", the framework's declarations by both, everything else by the native one.
 */
export const STAGES: readonly Stage[] = [
  { name: 'Snippets', command: verify(), isQuick: true },
  { name: 'Types of the site', command: nativeTypes('tsconfig.json'), isQuick: true },
  { name: 'Types of the live hosts', command: nativeTypes('src/live'), isQuick: true },
  { name: 'Types of the recorder', command: nativeTypes('src/evidence/recordings'), isQuick: true },
  {
    name: "Types of the framework's declarations",
    command: ['npx', 'tsc', '-p', 'examples/tsconfig.framework.json'],
    isQuick: true,
  },
  {
    name: "Types of the framework's declarations, native compiler",
    command: nativeTypes('examples/tsconfig.framework.json'),
    isQuick: true,
  },
  { name: 'Coverage', command: ['npm', 'run', '--silent', 'levels'], isQuick: true },
  // Reads only: it takes neither a version nor a compiler to see that a result belongs to other code.
  { name: 'Compatibility', command: ['npm', 'run', '--silent', 'frameworks'], isQuick: true },
  { name: 'Unit tests', command: vitest('unit'), isQuick: true },
  { name: 'Site build', command: ['npm', 'run', '--silent', 'build'], isQuick: false },
  { name: 'Lint', command: ['npm', 'run', '--silent', 'lint'], isQuick: true },
  { name: 'Unit tests that start compilers and programs', command: vitest('apart'), isQuick: true },
  { name: 'Example tests', command: vitest('examples'), isQuick: false, missing: missingServers },
  { name: 'Live examples in Node', command: vitest('parity', 'live'), isQuick: false },
  {
    name: 'Browser tests',
    command: ['npx', 'playwright', 'test'],
    isQuick: false,
    after: ['Site build'],
    needs: 'all cores',
    missing: missingChromium,
  },
  {
    name: 'Live examples in Firefox',
    command: vitest('firefox'),
    isQuick: false,
    after: ['Site build'],
    // The page stops a reader's code after 3 seconds, which a busy machine can exceed.
    needs: 'all cores',
    missing: missingFirefox,
  },
  {
    name: 'Copied snippets',
    command: ['npm', 'run', '--silent', 'clipboard'],
    isQuick: false,
    after: ['Site build'],
    missing: missingChromium,
  },
  {
    name: 'Downloaded examples',
    command: ['npm', 'run', '--silent', 'downloads'],
    isQuick: false,
    after: ['Site build'],
    missing: missingChromium,
  },
  { name: 'Red tests', command: vitest('red'), isQuick: false, missing: missingChromium },
  {
    name: 'Mutations of the content, a sample',
    command: verify('--self-test', '--sample', '40'),
    isQuick: false,
  },
  {
    name: 'Benchmarks, smoke run',
    command: ['npm', 'run', '--silent', 'bench', '--', '--smoke'],
    isQuick: false,
  },
];
