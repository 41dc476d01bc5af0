import path from 'node:path';
import { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { createEngine, type Engine } from '../snippets';
import { describeCounts } from '../evidence/coverage/levels';
import {
  EVIDENCE_FILE,
  findLostRuns,
  formatEvidence,
  type OutdatedEvidence,
} from '../evidence/coverage/results';
import { recordLevels } from '../evidence/coverage/record-coverage';
import { surveyLevels, type Survey } from '../evidence/coverage/survey';

/** Exit codes of `npm run levels` and `npm run levels:update`. */
const EXIT = {
  passed: 0,
  /** The evidence is outdated, or a budget is broken. */
  failed: 1,
  /** The command line cannot be understood. */
  usage: 2,
  /** A test of the examples failed, so there is nothing to record. */
  testsFailed: 3,
  /** Evidence or budgets cannot be read, or the program has a fault. */
  fault: 4,
} as const;

const UPDATE = 'npm run levels:update';

const program = new Command('levels')
  .description('Holds the levels of the snippets to the committed evidence and to their budgets.')
  .option('--update', "run the examples' tests and write the evidence")
  .option('--run', "run the examples' tests and compare what they execute with the evidence")
  .option('--root <folder>', 'the project', process.cwd())
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.passed : EXIT.usage))
  .parse();
const options = program.opts<{ update?: true; run?: true; root: string }>();

const engine = createEngine({ root: path.resolve(options.root) });
void main(engine)
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return EXIT.fault;
  })
  .then((code) => (process.exitCode = code));

async function main(project: Engine): Promise<number> {
  if (!options.update && !options.run) return report(surveyLevels(project));
  const recorded = await recordLevels(project);
  if (!recorded) {
    console.error(`The tests failed: ${EVIDENCE_FILE} stays as it was.`);
    return EXIT.testsFailed;
  }
  if (options.update) {
    await writeFileAtomic(path.join(project.root, EVIDENCE_FILE), formatEvidence(recorded));
    console.log(`${EVIDENCE_FILE} is written: ${Object.keys(recorded.parts).length} entries`);
  }
  const survey = surveyLevels(project);
  const committed = survey.book.readEvidence();
  return report(survey, committed ? findLostRuns(committed, recorded) : []);
}

/** Prints what stands between the guides and their evidence; the summary comes last. */
function report(survey: Survey, lost: readonly OutdatedEvidence[] = []): number {
  const { counts, ranPercent, notRun, broken, better } = survey;
  const outdated = [...survey.outdated, ...lost];
  for (const { key, missed } of notRun) {
    const line = missed[0] === undefined ? '' : `: no test executes ${JSON.stringify(missed[0])}`;
    console.log(`not run  ${key}${line}`);
  }
  if (better.length > 0) console.log(better.join('\n'));
  for (const { key, reason } of outdated) console.error(`outdated ${key}: ${reason}`);
  if (outdated.length > 0) {
    console.error(
      `${EVIDENCE_FILE} is outdated. This makes it anew, and takes as long as the tests: ${UPDATE}`,
    );
  }
  if (broken.length > 0) console.error(broken.join('\n'));
  const isGood = outdated.length === 0 && broken.length === 0;
  console.log(
    `${isGood ? 'levels hold' : 'levels do not hold'}: ${describeCounts(counts)}; the tests run ${ranPercent} % of the executable parts`,
  );
  return isGood ? EXIT.passed : EXIT.failed;
}
