import { CommanderError } from 'commander';
import { EXIT, UsageError, type ExitCode } from './exit-codes';
import type { Mode } from './mode';
import { readOptions, type Options } from './options';
import { createTerminal } from './terminal';

/**
 * The first one that the options mean is loaded and run; the plain check, last, is always meant. Each is loaded by
 * itself: the plain check is waited for many times a day, and what only the others need takes as long to load.
 */
const MODES: readonly {
  readonly isMeant: (options: Options) => boolean;
  readonly load: () => Promise<Mode>;
}[] = [
  {
    isMeant: ({ selfTest }) => selfTest === true,
    load: async () => (await import('./self-test')).createSelfTestMode(),
  },
  { isMeant: ({ fix, yes }) => Boolean(fix ?? yes), load: async () => (await import('./fix-mode')).fixMode },
  {
    isMeant: ({ docs, examples, tsconfig }) => Boolean(docs ?? examples ?? tsconfig),
    load: async () => (await import('./foreign')).foreignMode,
  },
  {
    isMeant: ({ framework }) => framework !== undefined,
    load: async () => (await import('./framework')).frameworkMode,
  },
  { isMeant: ({ watch }) => watch === true, load: async () => (await import('./watch')).watchMode },
  { isMeant: () => true, load: async () => (await import('./check')).checkMode },
];

const terminal = createTerminal();
void main(process.argv.slice(2)).then((code) => (process.exitCode = code));

async function main(argv: readonly string[]): Promise<ExitCode> {
  try {
    const options = readOptions(argv);
    const mode = await MODES.find(({ isMeant }) => isMeant(options))?.load();
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
