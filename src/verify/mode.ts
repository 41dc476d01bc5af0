import type { ExitCode } from './exit-codes';
import type { Options } from './options';
import type { Terminal } from './terminal';

/** One thing that the command can do. `cli.ts` runs the first mode that is meant by the options. */
export interface Mode {
  readonly isMeant: (options: Options) => boolean;
  /** @throws UsageError for what only this mode can see is wrong with the options */
  readonly run: (options: Options, terminal: Terminal) => ExitCode | Promise<ExitCode>;
}
