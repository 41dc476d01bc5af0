import type { ExitCode } from './exit-codes';
import type { Options } from './options';
import type { Terminal } from './terminal';

/** One thing that the command can do. `cli.ts` says which options mean it. */
export interface Mode {
  /** @throws UsageError for what only this mode can see is wrong with the options */
  readonly run: (options: Options, terminal: Terminal) => ExitCode | Promise<ExitCode>;
}
