import { createRequire } from 'node:module';
import path from 'node:path';

/** What `node` is given by `npm run verify`, wherever it is run. */
export const VERIFY = [
  '--require',
  createRequire(import.meta.url).resolve('tsx/cjs'),
  path.resolve(import.meta.dirname, '../src/cli/cli.ts'),
];
