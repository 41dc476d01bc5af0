import path from 'node:path';
import swc from 'unplugin-swc';
import { configDefaults, defineConfig } from 'vitest/config';
import { APART } from './scripts/test-projects';

/**
 * The tests compile the examples with SWC, as `examples/register.cjs` does for a running host. Vite's own transform keeps
 * decorator metadata as well; but the levels read SWC's source maps, and `src/evidence/coverage/source-maps` is tested with those.
 */
const decorators = swc.vite({
  module: { type: 'es6' },
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...APART],
          // Loading a compiler for each file takes longer than all of these tests.
          isolate: false,
          // Whichever test is the first to need a compiler waits until it has loaded.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'apart',
          include: [...APART],
          testTimeout: 120_000,
        },
      },
      {
        plugins: [decorators],
        resolve: { tsconfigPaths: true },
        test: {
          name: 'examples',
          include: ['examples/**/*.spec.ts', 'src/evidence/recordings/*.spec.ts'],
          // Off unless `npm run levels:update` collects which test executes what.
          setupFiles: ['src/evidence/coverage/collect/setup.ts'],
          testTimeout: 20_000,
          // Vitest finds the ES modules of `graphql`, Node its CommonJS: a library left to Node would have another one.
          server: { deps: { inline: ['graphql-http'] } },
        },
      },
      {
        plugins: [decorators],
        resolve: { tsconfigPaths: true },
        test: {
          name: 'parity',
          include: ['src/live/node/parity/parity.spec.ts'],
          testTimeout: 60_000,
          server: { deps: { inline: ['graphql-http'] } },
        },
      },
      {
        plugins: [decorators],
        resolve: {
          tsconfigPaths: true,
          // As the bundle does: the backend's routers run without Express.
          alias: [
            { find: /^express$/, replacement: path.resolve('src/live/worker/mock-backend/express.ts') },
          ],
        },
        test: {
          name: 'live',
          include: [
            'src/live/node/build/*.spec.ts',
            'src/live/node/parity/recordings.spec.ts',
            'src/live/node/editor-build/*.spec.ts',
          ],
          testTimeout: 60_000,
          server: { deps: { inline: ['graphql-http'] } },
        },
      },
      {
        test: {
          name: 'firefox',
          include: ['tests/firefox/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'red',
          include: ['tests/{guides,red}/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
