import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import { STAGES, type Stage } from './stages';

/** Exit codes of `npm test`. */
const EXIT = { passed: 0, failed: 1, usage: 2 } as const;

interface Result {
  readonly stage: Stage;
  readonly seconds: number;
  /** Why it did not pass; `undefined` when it did. */
  readonly failure?: string;
}

const { quick: isQuick, only } = new Command('test')
  .option('--quick', 'only what needs no browser, no server and no build')
  .option('--only <stage>', 'one stage, by its name')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.passed : EXIT.usage))
  .parse()
  .opts<{ quick?: true; only?: string }>();
const stages = STAGES.filter((stage) => (!isQuick || stage.isQuick) && (!only || stage.name === only));
if (stages.length === 0) {
  console.error(
    `There is no stage "${only}". The stages:\n${STAGES.map(({ name }) => `  ${name}`).join('\n')}`,
  );
  process.exit(EXIT.usage);
}
const results = stages.map(run);
const failed = results.filter(({ failure }) => failure !== undefined);

console.log(`\n${summary(results)}`);
// A plain last line, for people and for whatever reads the log.
console.log(`\nStages: ${results.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? EXIT.passed : EXIT.failed;

/** Runs a stage with its output on the terminal. A failure does not keep the stages after it from running. */
function run(stage: Stage): Result {
  const [program, ...args] = stage.command;
  console.log(`\n── ${stage.name}: ${stage.command.join(' ')}`);
  const missing = stage.missing?.();
  if (missing) {
    console.error(missing);
    return { stage, seconds: 0, failure: missing };
  }
  const start = performance.now();
  const { status, signal, error } = spawnSync(program, args, { stdio: 'inherit' });
  const seconds = (performance.now() - start) / 1000;
  if (status === 0) return { stage, seconds };
  return {
    stage,
    seconds,
    failure: error?.message ?? (signal ? `ended by ${signal}` : `exit code ${status}`),
  };
}

function summary(all: readonly Result[]): string {
  const width = Math.max(...all.map(({ stage }) => stage.name.length));
  return all
    .map(({ stage, seconds, failure }) => {
      const verdict = failure === undefined ? 'passed' : `FAILED (${failure})`;
      return `${stage.name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${verdict}`;
    })
    .join('\n');
}
