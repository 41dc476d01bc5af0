import { makeHovers } from './make-hovers';
import { keep } from './cache';

/** The work itself, in a process of its own: `node --require tsx/cjs cli.ts <root> <folder> <key>`. */
const [root = '', folder = '', key = ''] = process.argv.slice(2);

try {
  keep(folder, key, makeHovers({ root }));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
