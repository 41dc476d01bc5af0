import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Command } from 'commander';
import { LastLines } from './last-lines';
import { STAGES, type Stage } from './stages';

/** Exit codes of `npm test`. */
const EXIT = { passed: 0, failed: 1, usage: 2 } as const;

/** How much of a failed stage is repeated at the end: what the test runners print last is which tests failed, and why. */
const REPEATED_LINES = 120;

interface Result {
  readonly stage: Stage;
  readonly seconds: number;
  /** Why it did not pass; `undefined` when it did. */
  readonly failure?: string;
  /** The end of what it printed. */
  readonly lastLines: readonly string[];
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
void main();

async function main(): Promise<void> {
  const results: Result[] = [];
  for (const stage of stages) results.push(await run(stage));
  const failed = results.filter(({ failure }) => failure !== undefined);
  // A log of an hour is read from its end, and may be cut there.
  for (const { stage, lastLines } of results.length > 1 ? failed : []) {
    if (lastLines.length > 0)
      console.log(`\n── ${stage.name} failed. Its last lines again:\n${lastLines.join('\n')}`);
  }
  console.log(`\n${summary(results)}`);
  // A plain last line, for people and for whatever reads the log.
  console.log(`\nStages: ${results.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? EXIT.passed : EXIT.failed;
}

/** Runs a stage with its output on the terminal. A failure does not keep the stages after it from running. */
async function run(stage: Stage): Promise<Result> {
  const [program, ...args] = stage.command;
  console.log(`\n── ${stage.name}: ${stage.command.join(' ')}`);
  const missing = stage.missing?.();
  if (missing) {
    console.error(missing);
    return { stage, seconds: 0, failure: missing, lastLines: [missing] };
  }
  const start = performance.now();
  const lines = new LastLines(REPEATED_LINES);
  const failure = await ending(program, args, lines);
  return {
    stage,
    seconds: (performance.now() - start) / 1000,
    ...(failure !== undefined && { failure }),
    lastLines: lines.all(),
  };
}

/** Why a program did not end well; `undefined` when it did. What it prints goes to the terminal and into `lines`. */
async function ending(
  program: string,
  args: readonly string[],
  lines: LastLines,
): Promise<string | undefined> {
  // Through a pipe a program sees no terminal: it is told that there is one.
  const env = {
    ...process.env,
    ...(process.stdout.isTTY && !process.env['NO_COLOR'] && { FORCE_COLOR: '1' }),
  };
  const child = spawn(program, args, { stdio: ['inherit', 'pipe', 'pipe'], env });
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from.setEncoding('utf8').on('data', (chunk: string) => {
      to.write(chunk);
      lines.add(chunk);
    });
  }
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    if (code === 0) return undefined;
    return signal ? `ended by ${signal}` : `exit code ${code}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
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
