/**
 * Unit tests that get a process each: they compile whole folders, start programs, or put stand-ins in the place of
 * modules. All others share one process for each core, and what it has loaded, and take seconds.
 */
export const APART: readonly string[] = [
  'src/clipboard/clipboard.test.ts',
  'src/hover/build/hovers.test.ts',
  'src/live/declarations/language.test.ts',
  'src/live/editor/editor.test.ts',
  'src/matrix/survey.test.ts',
  'src/process/run-node.test.ts',
  'src/reference/generate.test.ts',
  'src/selftest/selftest.test.ts',
  'src/snippets/cache/store.test.ts',
  'src/snippets/check/check-examples.test.ts',
  'src/snippets/check/gate.test.ts',
  'src/snippets/check/resolve.test.ts',
  'src/snippets/engine-cache.test.ts',
  'src/snippets/engine.test.ts',
  'src/snippets/fixtures.test.ts',
  'src/snippets/site/page-source.test.ts',
  'src/snippets/site/verdicts.test.ts',
  'src/snippets/site/verify-beside.test.ts',
  'src/verify/fix-mode.test.ts',
  'src/verify/self-test.test.ts',
];
