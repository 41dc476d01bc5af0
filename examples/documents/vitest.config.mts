import { defineConfig } from 'vitest/config';

// A package that is tested by itself, wherever it lies, takes no configuration of a folder above.
export default defineConfig({ test: { include: ['{src,test}/**/*.spec.ts'] } });
