import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import {
  ContentError,
  FIGURES_FILE,
  formatFigures,
  formatSurvivor,
  isSurvivor,
  parseFigures,
  readFrameworkVersion,
  runSelfTest,
  toFigures,
  type CreateJudge,
} from '../evidence/mutation';
import { EXIT, UsageError } from './exit-codes';
import type { Mode } from './mode';

/** How many mutants stand between two lines that tell how far it is. */
const PROGRESS_EVERY = 25;

/**
 * `--self-test`: breaks what the command guards, one thing at a time, and expects to be told each time.
 *
 * @param createJudge the engine that is tested; the command's own, unless a test hands in another
 */
export const createSelfTestMode = (createJudge?: CreateJudge): Mode => ({
  async run({ root, sample, seed: given, record, both }, terminal) {
    if (record && sample !== undefined) {
      throw new UsageError('error: --record keeps the figures of a whole run: leave --sample out');
    }
    const seed = given ?? readCommit(root) ?? randomBytes(4).toString('hex');
    const decision = both ? 'both' : 'native';
    if (sample !== undefined) terminal.print(`a sample of ${sample}; the same again: --seed ${seed}`);
    try {
      const result = runSelfTest({
        root,
        createJudge,
        decision,
        ...(sample === undefined ? {} : { sample: { seed, size: sample } }),
        // A survivor is told when it is found: a whole run takes minutes.
        onProgress: (done, all, judgement) => {
          if (isSurvivor(judgement)) terminal.complain(`${formatSurvivor(judgement)}\n`);
          if (done % PROGRESS_EVERY === 0) terminal.print(`${done} of ${all}`);
        },
      });
      const figures = toFigures(result, {
        date: new Date().toISOString().slice(0, 10),
        framework: readFrameworkVersion(root),
        decision,
      });
      terminal.print(formatFigures(figures));
      if (record) {
        await writeFileAtomic(path.join(root, FIGURES_FILE), `${JSON.stringify(figures, null, 2)}\n`);
        terminal.print(`written to ${FIGURES_FILE}`);
      } else terminal.print(lastWholeRun(root));
      return figures.survivors.length > 0 ? EXIT.problems : EXIT.verified;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      throw new UsageError(`the content is red to begin with, mend this first:\n\n${error.message}`);
    }
  },
});

/** The seed of a commit: whoever looks at a red build draws the same mutants, and another commit draws others. */
function readCommit(root: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** A sample says how much it is a sample of. */
function lastWholeRun(root: string): string {
  const file = path.join(root, FIGURES_FILE);
  if (!existsSync(file)) return `no whole run is recorded: npm run verify -- --self-test --record`;
  const { date, killed, mutants } = parseFigures(readFileSync(file, 'utf8'));
  return `the last whole run, of ${date}: ${killed} of ${mutants}`;
}
