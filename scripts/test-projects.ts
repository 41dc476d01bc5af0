/**
 * Unit tests that get a process each: they compile whole folders, start programs, or put stand-ins in the place of
 * modules. All others share one process for each core, and what it has loaded, and take seconds.
 */
export const APART: readonly string[] = [
  'src/evidence/copy-check/clipboard.test.ts',
  'src/hover/node/hovers.test.ts',
  'src/live/node/editor-build/language.test.ts',
  'src/live/browser/editor/editor.test.ts',
  'src/evidence/compatibility/survey.test.ts',
  'src/shared/node/run-node.test.ts',
  'src/reference/generate.test.ts',
  'src/evidence/mutation/selftest.test.ts',
  'src/snippets/cache/store.test.ts',
  'src/snippets/check/check-examples.test.ts',
  'src/snippets/compile/type-check.test.ts',
  'src/snippets/check/resolve.test.ts',
  'src/snippets/engine-cache.test.ts',
  'src/snippets/engine.test.ts',
  'src/snippets/fixtures.test.ts',
  'src/plugins/guide-pages/page-source.test.ts',
  'src/snippets/page-reports.test.ts',
  'src/plugins/dev-server/start-verify.test.ts',
  'src/cli/fix-mode.test.ts',
  'src/cli/self-test.test.ts',
];
