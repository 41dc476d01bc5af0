import { setPriority } from 'node:os';
import { x } from 'tinyexec';

/** How a program runs. */
export interface NodeRun {
  /** Absolute folder to run in; by default that of this process. */
  readonly cwd?: string;
  /** The variables of its environment, all of them; by default those of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** As `os.constants.priority` has them; by default that of this process. */
  readonly priority?: number;
}

/**
 * Runs a Node program in a process of its own, which ends with this one.
 *
 * @param program - the file and its arguments, and options of Node before them
 * @returns what it printed as errors; where that is nothing, what it printed
 * @throws Error with the same when it fails; where it printed nothing, with how it ended
 */
export async function runNode(
  program: readonly string[],
  { cwd, env, priority }: NodeRun = {},
): Promise<string> {
  const run = x(process.execPath, program, { nodeOptions: { cwd, env } });
  if (priority !== undefined && run.pid !== undefined) setPriority(run.pid, priority);
  // Without this process nobody wants what it makes, and it would go on writing.
  const stop = () => void run.kill();
  process.once('exit', stop);
  const { exitCode, stderr, stdout } = await run;
  process.off('exit', stop);
  const printed = stderr.trim() || stdout.trim();
  if (exitCode !== 0) throw new Error(printed || `The process ended with ${exitCode ?? 'no exit code'}`);
  return printed;
}
