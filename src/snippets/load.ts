import { createRequire } from 'node:module';

/**
 * Loads a package when it is first needed, and not with the file that needs it.
 *
 * From `__filename`, which everything that runs the engine knows (tsx, Vitest, Docusaurus, Playwright): Playwright's
 * transform makes CommonJS, where `import.meta` is a syntax error.
 */
export const load = createRequire(__filename);
