import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { EXIT_HELP } from './exit-codes';

/** What the command line asks for. Absent options were not given. */
export interface Options {
  /** Absolute. */
  readonly root: string;
  readonly watch?: true;
  /** Milliseconds. */
  readonly delay: number;
  readonly json?: true;
}

/** How long the disk must be quiet before a change is checked, in milliseconds: editors write in several steps. */
const QUIET_MS = 60;

/**
 * Reads the command line. The groups are those of `--help`; a new option is one line in its group, a new mode also
 * a row in `cli.ts`.
 *
 * @param argv without the program's own name
 * @throws CommanderError after it printed the help or what is wrong; its `exitCode` is 0 for the help
 */
export function readOptions(argv: readonly string[]): Options {
  const program = new Command('verify')
    .description(
      'Checks every snippet of the guides, and the examples they come from, without building the site.',
    )
    .helpOption('--help', 'show this')
    .exitOverride()
    .allowExcessArguments(false)
    .addHelpText('after', `\n${EXIT_HELP}`)

    .optionsGroup('What is checked:')
    .option('--root <folder>', 'the project to check', (folder) => path.resolve(folder), process.cwd())

    .optionsGroup('When:')
    .option('--watch', 'check again whenever a page or an example is saved')
    .option('--delay <ms>', 'how long to wait after a change', readMilliseconds, QUIET_MS)

    .optionsGroup('Output:')
    .option('--json', 'print one JSON object, for tools');
  return program.parse(argv, { from: 'user' }).opts<Options>();
}

function readMilliseconds(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number of milliseconds.');
  return Number(text);
}
