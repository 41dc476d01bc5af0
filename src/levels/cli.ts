import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { createEngine, type Engine } from '../snippets';
import { describeCounts } from './book';
import { runExampleTests } from './collect';
import { EVIDENCE_FILE, findLostRuns, formatEvidence, makeEvidence, type OutdatedEvidence } from './evidence';
import { surveyLevels, type Survey } from './survey';

/** Exit codes of `npm run levels` and `npm run levels:update`. */
const EXIT = {
  passed: 0,
  /** The evidence is outdated, or a budget is broken. */
  failed: 1,
  /** The command line cannot be understood. */
  usage: 2,
  /** A test of the examples failed, so there is nothing to record. */
  testsFailed: 3,
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
void main(engine).then((code) => (process.exitCode = code));

async function main(project: Engine): Promise<number> {
  const survey = surveyLevels(project);
  if (!options.update && !options.run) return report(survey);
  const { passed, records } = await runExampleTests(project.root, survey.pointsByFile);
  if (!passed) {
    console.error(`The tests failed: ${EVIDENCE_FILE} stays as it was.`);
    return EXIT.testsFailed;
  }
  const made = makeEvidence(survey.parts, records, frameworkVersion(project.root), survey.book.state);
  if (options.update) {
    await writeFileAtomic(path.join(project.root, EVIDENCE_FILE), formatEvidence(made));
    console.log(`${EVIDENCE_FILE} is written: ${Object.keys(made.parts).length} entries`);
    return report(surveyLevels(project));
  }
  const before = survey.book.readEvidence();
  return report(survey, before ? findLostRuns(before, made) : []);
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

function frameworkVersion(root: string): string {
  const file = path.join(root, 'node_modules/@o2s/framework/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
