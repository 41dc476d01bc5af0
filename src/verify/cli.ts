import { CommanderError } from 'commander';
import { checkMode } from './check';
import { EXIT, UsageError, type ExitCode } from './exit-codes';
import { fixMode } from './fix-mode';
import { foreignMode } from './foreign';
import { frameworkMode } from './framework';
import type { Mode } from './mode';
import { readOptions } from './options';
import { createSelfTestMode } from './self-test';
import { createTerminal } from './terminal';
import { watchMode } from './watch';

/** The first one that the options mean is run; the plain check, last, is always meant. */
const MODES: readonly Mode[] = [
  createSelfTestMode(),
  fixMode,
  foreignMode,
  frameworkMode,
  watchMode,
  checkMode,
];

const terminal = createTerminal();
void main(process.argv.slice(2)).then((code) => (process.exitCode = code));

async function main(argv: readonly string[]): Promise<ExitCode> {
  try {
    const options = readOptions(argv);
    const mode = MODES.find(({ isMeant }) => isMeant(options)) ?? checkMode;
    return await mode.run(options, terminal);
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
