import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import writeFileAtomic from 'write-file-atomic';
import {
  ContentError,
  formatFigures,
  formatSurvivors,
  parseFigures,
  readFrameworkVersion,
  runSelfTest,
  toFigures,
} from '../selftest';
import { EXIT, UsageError } from './exit-codes';
import type { Mode } from './mode';

/** Where the figures of the last whole run are committed. */
const FIGURES = 'evidence/self-test.json';
/** How many mutants stand between two lines that tell how far it is. */
const PROGRESS_EVERY = 25;

/** `--self-test`: breaks what the command guards, one thing at a time, and expects to be told each time. */
export const selfTestMode: Mode = {
  isMeant: ({ selfTest }) => selfTest === true,
  async run({ root, sample, seed: given }, terminal) {
    const seed = given ?? randomBytes(4).toString('hex');
    if (sample !== undefined) terminal.print(`a sample of ${sample}, seed ${seed}`);
    try {
      const result = await runSelfTest({
        root,
        command: fileURLToPath(new URL('./cli.ts', import.meta.url)),
        ...(sample === undefined ? {} : { sample: { seed, size: sample } }),
        onProgress: (done, all) => {
          if (done % PROGRESS_EVERY === 0) terminal.print(`${done} of ${all}`);
        },
      });
      const figures = toFigures(result, {
        date: new Date().toISOString().slice(0, 10),
        framework: readFrameworkVersion(root),
      });
      const survivors = formatSurvivors(result);
      if (survivors) terminal.complain(`${survivors}\n`);
      terminal.print(formatFigures(figures));
      if (sample === undefined) {
        await writeFileAtomic(path.join(root, FIGURES), `${JSON.stringify(figures, null, 2)}\n`);
        terminal.print(`written to ${FIGURES}`);
      } else terminal.print(lastWholeRun(root));
      return survivors ? EXIT.problems : EXIT.verified;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      throw new UsageError(`the content is red to begin with, mend this first:\n\n${error.message}`);
    }
  },
};

/** A sample says how much it is a sample of. */
function lastWholeRun(root: string): string {
  const { date, killed, mutants } = parseFigures(readFileSync(path.join(root, FIGURES), 'utf8'));
  return `the last whole run, of ${date}: ${killed} of ${mutants}`;
}
