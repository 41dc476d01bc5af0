// @ts-check
/**
 * Mutates the rooms of the engine that hold its checks, and expects its tests to notice: `npm run mutation`. It takes
 * hours, so it is no part of `npm test`. `MUTATION_ROOM=regions` does one room, with nothing but that room's own tests.
 * `engine` is a room of one file.
 */
const room = process.env['MUTATION_ROOM'];
const ROOMS = [
  'cache',
  'check',
  'commands',
  'copy',
  'engine',
  'fences',
  'files',
  'foreign',
  'regions',
  'report',
  'site',
];

const config = {
  mutate: [
    ...(room ? [room] : ROOMS).map((room) => `src/snippets/${room}{.ts,/**/*.ts}`),
    '!src/snippets/**/*.test.ts',
    '!src/snippets/**/*.fixture.ts',
    '!src/snippets/**/index.ts',
  ],
  mutator: {
    // What is left switches a check off or turns it round: conditions, blocks, comparisons, logic, booleans, calls.
    excludedMutations: [
      // Other words of a message, another field, another pattern: a check that says or matches something else.
      'StringLiteral',
      'ObjectLiteral',
      'ArrayDeclaration',
      'Regex',
      // Shift a place on the page by one: the fixtures pin places, and no check is off.
      'ArithmeticOperator',
      'UpdateOperator',
      'UnaryOperator',
      // The compiler demands these where a value can be missing.
      'OptionalChaining',
    ],
  },
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.mts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: 'reports/stryker-incremental.json',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false },
  concurrency: 1,
  // Room for a busy machine: a check that takes long is not one that never ends.
  timeoutMS: 60_000,
  // All tests once, which on a busy machine takes longer than the five minutes of the default.
  dryRunTimeoutMinutes: 30,
  ignorePatterns: [
    'build',
    '.docusaurus',
    '.generated',
    'coverage',
    'test-results',
    'reports',
    'docs',
    'evidence',
  ],
  thresholds: { high: 95, low: 85, break: 85 },
};

export default config;
