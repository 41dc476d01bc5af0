import { defineConfig } from 'vitest/config';

// Without this file Vitest would take the configuration of the repository, which knows the tests by other paths.
export default defineConfig({ test: { include: ['{src,test}/**/*.spec.ts'] } });
