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
  /** Pages and examples to look at, as they were given: paths or beginnings of them. */
  readonly page?: readonly string[];
  readonly example?: readonly string[];
  /** Mends what can be mended in one way only; `yes` without a question. */
  readonly fix?: true;
  readonly yes?: true;
  /** Whether verdicts of earlier checks may be used, and those of this one kept. */
  readonly cache: boolean;
  readonly both?: true;
  /** The version of the framework to check with, `all`, or a folder with one. */
  readonly framework?: string;
  /** Breaks what the command guards, and expects to be told. */
  readonly selfTest?: true;
  /** Mutants to draw; absent, all are judged. */
  readonly sample?: number;
  readonly seed?: string;
  /** Whether the figures of a whole self-test are kept. */
  readonly record?: true;
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
    .option('--root <folder>', 'the project to check', toPath, process.cwd())
    .option('--page <path>', 'only this page, or those whose path begins so; may be repeated', collect)
    .option('--example <path>', 'only this file below examples/, or those whose path begins so', collect)
    .option('--both', 'let TypeScript 6 and 7 look at everything; where they differ is a problem')
    .option('--framework <version>', 'with a published version, a folder with one, or all: see frameworks/')
    .option('--no-cache', 'look at everything anew, and keep nothing')

    .optionsGroup('When:')
    .option('--watch', 'check again whenever a page or an example is saved')
    .option('--delay <ms>', 'how long to wait after a change', readMilliseconds, QUIET_MS)

    .optionsGroup('Mending:')
    .option('--fix', 'show what can be mended in one way only, ask, and write it')
    .option('--yes', 'with --fix: write without a question')

    .optionsGroup('Proof of the command itself:')
    .option('--self-test', 'break the content one thing at a time, and expect to be told each time')
    .option('--sample <n>', 'only so many breakages, drawn from all kinds', readCount)
    .option('--seed <text>', 'draws the same sample again')
    .option('--record', 'keep the figures of a whole run in evidence/self-test.json')

    .optionsGroup('Output:')
    .option('--json', 'print one JSON object, for tools');
  return program.parse(argv, { from: 'user' }).opts<Options>();
}

function toPath(text: string): string {
  return path.resolve(text);
}

function collect(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

function readCount(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It must be a whole number above 0.');
  return Number(text);
}

function readMilliseconds(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number of milliseconds.');
  return Number(text);
}
