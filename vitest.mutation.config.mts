import { defineConfig } from 'vitest/config';

/** One room, when `MUTATION_ROOM` names it: its own tests alone must notice, which takes minutes instead of hours. */
const room = process.env['MUTATION_ROOM'];

/** The engine's own tests, as `npm run mutation` runs them: those that check projects in memory or in a small folder. */
export default defineConfig({
  test: {
    include: room
      ? [`src/snippets/${room}{/**/*,-*,}.test.ts`]
      : [
          'src/snippets/{fixtures,engine,engine-cache}.test.ts',
          'src/snippets/{cache,check,commands,copy,fences,files,foreign,regions,report,site}/**/*.test.ts',
        ],
    testTimeout: 60_000,
  },
});
