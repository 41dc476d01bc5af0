import { Command } from 'commander';
import { availableParallelism } from 'node:os';
import { readChildSeconds } from './child-seconds';
import { runStage, type StageResult } from './run-stage';
import { planNext } from './schedule';
import { STAGES, type Stage } from './stages';

/** Exit codes of `npm test`. */
const EXIT = { passed: 0, failed: 1, usage: 2 } as const;

/** More stages than this side by side would make the browser tests wait for each other. */
const MOST_CORES = 2;

const { quick: isQuick, only } = new Command('test')
  .description('Runs the stages of the tests, side by side where they need one core each.')
  .option('--quick', 'only what needs no browser, no server and no build')
  .option('--only <stage>', 'one stage, by its name')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.passed : EXIT.usage))
  .parse()
  .opts<{ quick?: true; only?: string }>();
const stages = STAGES.filter((stage) => (!isQuick || stage.isQuick) && (!only || stage.name === only));
if (stages.length === 0) {
  console.error(
    `There is no stage "${only}". The stages are:\n${STAGES.map(({ name }) => `  ${name}`).join('\n')}`,
  );
  process.exit(EXIT.usage);
}
void main();

async function main(): Promise<void> {
  const start = performance.now();
  const results = await runAll(Math.min(MOST_CORES, availableParallelism()));
  const failed = results.filter(({ failure }) => failure !== undefined);
  // A long log is read from its end, and may be cut there.
  for (const { stage, lastLines } of results.length > 1 ? failed : []) {
    if (lastLines.length > 0)
      console.log(`\n── ${stage.name} failed. Its last lines again:\n${lastLines.join('\n')}`);
  }
  console.log(`\n${summarize(results)}`);
  const processor = readChildSeconds();
  const total = `Total: ${((performance.now() - start) / 1000).toFixed(0)} s`;
  console.log(
    processor === undefined ? `\n${total}` : `\n${total}, ${processor.toFixed(0)} s of processor time`,
  );
  // A plain last line, for people and for programs that read the log.
  console.log(`Stages: ${results.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? EXIT.passed : EXIT.failed;
}

/** Runs all stages, each as early as the schedule allows. */
async function runAll(cores: number): Promise<StageResult[]> {
  const results: StageResult[] = [];
  const running = new Map<string, Promise<void>>();
  const namesOf = (hasFailed: boolean) =>
    new Set(
      results.filter(({ failure }) => (failure !== undefined) === hasFailed).map(({ stage }) => stage.name),
    );
  const launch = async (stage: Stage) => {
    results.push(await runStage(stage));
    running.delete(stage.name);
  };
  for (;;) {
    const progress = { running: new Set(running.keys()), passed: namesOf(false), failed: namesOf(true) };
    const { start, skip } = planNext(stages, progress, cores);
    for (const { stage, because } of skip) {
      const failure = `not run: "${because}" failed`;
      console.log(`\n── ${stage.name}: ${failure}`);
      results.push({ stage, seconds: 0, failure, lastLines: [] });
    }
    for (const stage of start) running.set(stage.name, launch(stage));
    if (running.size > 0) await Promise.race(running.values());
    else if (skip.length === 0) return results;
  }
}

function summarize(all: readonly StageResult[]): string {
  const width = Math.max(...all.map(({ stage }) => stage.name.length));
  return stages
    .flatMap(({ name }) => all.find(({ stage }) => stage.name === name) ?? [])
    .map(({ stage, seconds, failure }) => {
      const verdict = failure === undefined ? 'passed' : `FAILED (${failure})`;
      return `${stage.name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${verdict}`;
    })
    .join('\n');
}
