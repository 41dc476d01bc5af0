import { defineConfig } from 'vitest/config';

// Packages are tested separately, so they must not inherit a configuration from a parent folder.
export default defineConfig({ test: { include: ['{src,test}/**/*.spec.ts'] } });
