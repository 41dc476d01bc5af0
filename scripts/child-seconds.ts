import { readFileSync } from 'node:fs';

/** Clock ticks per second in `/proc`: Linux reports 100 on every architecture that Node supports. */
const TICKS_PER_SECOND = 100;

/**
 * Reads how many seconds of processor time the ended child processes took, with theirs. Node has no function for it.
 *
 * @returns `undefined` on systems without `/proc`
 */
export function readChildSeconds(): number | undefined {
  try {
    // The second field is the name of the program, which may contain spaces. Fields 16 and 17 are cutime and cstime.
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}
