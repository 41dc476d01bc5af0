import { makeHovers } from './make-hovers';
import { openHovers } from './hover-pages';

/** The work itself, in a process of its own: `node --require tsx/cjs cli.ts <root> <folder> <key>`. */
const [root = '', folder = '', key = ''] = process.argv.slice(2);

try {
  openHovers(folder, console.error).set(key, makeHovers({ root }));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
