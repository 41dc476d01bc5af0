import { createRequire } from 'node:module';
import { CommanderError } from 'commander';
import type * as CheckModule from './check';
import type * as FixModeModule from './fix-mode';
import type * as FrameworkModule from './framework';
import type * as SelfTestModule from './self-test';
import type * as WatchModule from './watch';
import { EXIT, UsageError, type ExitCode } from './exit-codes';
import type { Mode } from './mode';
import { readOptions, type Options } from './options';
import { createTerminal } from './terminal';

const load = createRequire(__filename);

/**
 * The first one that the options mean is loaded and run; the plain check, last, is always meant. Each is loaded by
 * itself: the plain check is waited for many times a day, and what only the others need takes as long to load. (By
 * `require`, and not by `import()`: Node's loader of ES modules, with a thread of its own for TypeScript, need not start.)
 */
const MODES: readonly {
  readonly isMeant: (options: Options) => boolean;
  readonly load: () => Mode;
}[] = [
  {
    isMeant: ({ selfTest }) => selfTest === true,
    load: () => (load('./self-test') as typeof SelfTestModule).createSelfTestMode(),
  },
  {
    isMeant: ({ fix, yes }) => Boolean(fix ?? yes),
    load: () => (load('./fix-mode') as typeof FixModeModule).fixMode,
  },
  {
    isMeant: ({ framework }) => framework !== undefined,
    load: () => (load('./framework') as typeof FrameworkModule).frameworkMode,
  },
  {
    isMeant: ({ watch }) => watch === true,
    load: () => (load('./watch') as typeof WatchModule).watchMode,
  },
  { isMeant: () => true, load: () => (load('./check') as typeof CheckModule).checkMode },
];

const terminal = createTerminal();
void main(process.argv.slice(2)).then((code) => (process.exitCode = code));

async function main(argv: readonly string[]): Promise<ExitCode> {
  try {
    const options = readOptions(argv);
    const mode = MODES.find(({ isMeant }) => isMeant(options))?.load();
    return mode ? await mode.run(options, terminal) : EXIT.fault;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.verified : EXIT.usage;
    if (error instanceof UsageError) {
      terminal.complain(error.message);
      return EXIT.usage;
    }
    terminal.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.fault;
  }
}
