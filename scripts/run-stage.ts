import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { LastLines } from './last-lines';
import type { Stage } from './stages';

/** How much of a failed stage is repeated at the end: the test runners print last which tests failed, and why. */
const REPEATED_LINES = 120;

export interface StageResult {
  readonly stage: Stage;
  readonly seconds: number;
  /** Why it did not pass; `undefined` if it passed. */
  readonly failure?: string;
  /** The end of its output. */
  readonly lastLines: readonly string[];
}

/** Runs a stage. Its output is printed whole when it ends, so that stages side by side don't mix their lines. */
export async function runStage(stage: Stage): Promise<StageResult> {
  const missing = stage.missing?.();
  if (missing) {
    console.error(`\n── ${stage.name}: ${missing}`);
    return { stage, seconds: 0, failure: missing, lastLines: [missing] };
  }
  console.log(`\n── ${stage.name} starts: ${stage.command.join(' ')}`);
  const start = performance.now();
  const lines = new LastLines(REPEATED_LINES);
  const output: string[] = [];
  const failure = await runCommand(stage.command, (chunk) => {
    output.push(chunk);
    lines.add(chunk);
  });
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `\n── ${stage.name}, ${seconds.toFixed(1)} s: ${failure ?? 'passed'}\n${output.join('').trimEnd()}`,
  );
  return { stage, seconds, ...(failure !== undefined && { failure }), lastLines: lines.all() };
}

/** Returns why a command did not end well, or `undefined` if it did. */
async function runCommand(
  [program, ...args]: Stage['command'],
  print: (chunk: string) => void,
): Promise<string | undefined> {
  // A program that writes to a pipe sees no terminal and would drop its colors.
  const env = {
    ...process.env,
    ...(process.stdout.isTTY && !process.env['NO_COLOR'] && { FORCE_COLOR: '1' }),
  };
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', print);
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    if (code === 0) return undefined;
    return signal ? `ended by ${signal}` : `exit code ${code}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
