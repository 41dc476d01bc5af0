import { defineConfig } from 'vitest/config';

/** The engine's own tests, as `npm run mutation` runs them: those that check projects in memory or in a small folder. */
export default defineConfig({
  test: {
    include: [
      'src/snippets/{fixtures,engine}.test.ts',
      'src/snippets/{check,commands,fences,files,regions,report}/**/*.test.ts',
    ],
    testTimeout: 60_000,
  },
});
