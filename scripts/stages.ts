import { findChromium } from './find-chromium.mjs';
import { findFirefox } from './find-firefox.mjs';
import { findPostgres } from './find-postgres.mjs';
import { findRedis } from './find-redis.mjs';

/** One step of `npm test`. */
export interface Stage {
  readonly name: string;
  /** What it runs, as one would type it. */
  readonly command: readonly [string, ...string[]];
  /** Runs in `npm run test:quick` as well: no browser, no server, no build. */
  readonly isQuick: boolean;
  /** Says what is missing and which command brings it; `undefined` when nothing is. */
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

/** Fast first, so that most mistakes show within seconds. */
export const STAGES: readonly Stage[] = [
  { name: 'Types of the site', command: ['npx', 'tsc', '-p', 'tsconfig.json'], isQuick: true },
  {
    name: 'Types of the live host, native compiler',
    command: ['node', NATIVE_TSC, '-p', 'src/live'],
    isQuick: true,
  },
  {
    name: 'Types of the recorder, native compiler',
    command: ['node', NATIVE_TSC, '-p', 'src/evidence/recordings'],
    isQuick: true,
  },
  // Slow beside the native compiler, and the check of the snippets compiles the same files.
  { name: 'Types of the examples', command: ['npx', 'tsc', '-p', 'examples/tsconfig.json'], isQuick: false },
  {
    name: 'Types of the examples, native compiler',
    command: ['node', NATIVE_TSC, '-p', 'examples/tsconfig.json'],
    isQuick: true,
  },
  {
    name: "Types of the framework's declarations",
    command: ['npx', 'tsc', '-p', 'examples/tsconfig.framework.json'],
    isQuick: false,
  },
  {
    name: "Types of the framework's declarations, native compiler",
    command: ['node', NATIVE_TSC, '-p', 'examples/tsconfig.framework.json'],
    isQuick: true,
  },
  { name: 'Unit tests', command: ['npx', 'vitest', 'run', '--project', 'unit'], isQuick: true },
  {
    name: 'Unit tests that start compilers and programs',
    command: ['npx', 'vitest', 'run', '--project', 'apart'],
    isQuick: true,
  },
  { name: 'Snippets', command: ['npm', 'run', '--silent', 'verify'], isQuick: true },
  {
    name: 'Self-test of the checker, a sample',
    command: ['npm', 'run', '--silent', 'verify', '--', '--self-test', '--sample', '40'],
    isQuick: false,
  },
  { name: 'Levels', command: ['npm', 'run', '--silent', 'levels'], isQuick: true },
  // Reads only: neither a version nor a compiler is needed to see that a verdict belongs to other code.
  { name: 'Framework matrix', command: ['npm', 'run', '--silent', 'frameworks'], isQuick: true },
  { name: 'Lint', command: ['npm', 'run', '--silent', 'lint'], isQuick: true },
  {
    name: 'Example tests',
    command: ['npx', 'vitest', 'run', '--project', 'examples'],
    isQuick: false,
    missing: missingServers,
  },
  {
    name: 'Live examples in Node',
    command: ['npx', 'vitest', 'run', '--project', 'parity', '--project', 'live'],
    isQuick: false,
  },
  { name: 'Site build', command: ['npm', 'run', '--silent', 'build'], isQuick: false },
  { name: 'Browser tests', command: ['npx', 'playwright', 'test'], isQuick: false, missing: missingChromium },
  {
    name: 'Live examples in Firefox',
    command: ['npx', 'vitest', 'run', '--project', 'firefox'],
    isQuick: false,
    missing: missingFirefox,
  },
  {
    name: 'Copied snippets',
    command: ['npm', 'run', '--silent', 'clipboard'],
    isQuick: false,
    missing: missingChromium,
  },
  {
    name: 'Downloaded examples',
    command: ['npm', 'run', '--silent', 'downloads'],
    isQuick: false,
    missing: missingChromium,
  },
  {
    name: 'Red tests',
    command: ['npx', 'vitest', 'run', '--project', 'red'],
    isQuick: false,
    missing: missingChromium,
  },
  {
    name: 'Benchmarks, smoke run',
    command: ['npm', 'run', '--silent', 'bench', '--', '--smoke'],
    isQuick: false,
  },
];
