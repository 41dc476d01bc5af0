import path from 'node:path';
import { watch } from 'chokidar';
import { Command, InvalidArgumentError } from 'commander';
import { createEngine, DEFAULT_OPTIONS, toVerdicts, type CheckResult, type Engine } from '../snippets';

/** Exit codes of `npm run verify`. */
const EXIT = {
  /** Every snippet is proved. */
  verified: 0,
  /** At least one problem was reported. */
  problems: 1,
  /** The command line cannot be understood. */
  usage: 2,
} as const;

/** How long the disk must be quiet before a change is checked, in milliseconds: editors write in several steps. */
const QUIET_MS = 60;

const program = new Command('verify')
  .description(
    'Checks every snippet of the guides, and the examples they come from, without building the site.',
  )
  .option('--watch', 'check again whenever a page or an example is saved')
  .option('--delay <ms>', 'how long to wait after a change', parseMilliseconds, QUIET_MS)
  .option('--root <folder>', 'the project to check', process.cwd())
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.verified : EXIT.usage))
  .parse();
const { root, delay, watch: isWatching } = program.opts<{ root: string; delay: number; watch?: true }>();

const engine = createEngine({ root: path.resolve(root) });
const isClean = run(engine);
// Whoever started this process to run beside it takes it along at its end.
process.on('disconnect', () => process.exit());
if (isWatching) startWatching(engine);
else process.exitCode = isClean ? EXIT.verified : EXIT.problems;

/** Checks once and prints the outcome: problems to standard error, the summary to standard output. */
function run(checker: Engine): boolean {
  const start = performance.now();
  const result = checker.check();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (result.problems.length > 0) console.error(`${checker.report(result.problems)}\n`);
  console.log(summary(result, seconds));
  // A server that started this process shows what was found over its pages.
  process.send?.({ kind: 'verdicts', verdicts: toVerdicts(checker, result) });
  return result.problems.length === 0;
}

function summary({ problems, snippets, pages, files }: CheckResult, seconds: string): string {
  const scope = `${count(snippets.length, 'snippet')} on ${count(pages, 'page')}, ${count(files, 'example file')}`;
  const verdict = problems.length === 0 ? 'all verified' : `${count(problems.length, 'problem')}`;
  return `${verdict}: ${scope}, ${seconds} s`;
}

function startWatching(checker: Engine): void {
  const folders = [DEFAULT_OPTIONS.docs, DEFAULT_OPTIONS.examples].map((folder) =>
    path.join(checker.root, folder),
  );
  let timer: NodeJS.Timeout | undefined;
  watch(folders, { ignoreInitial: true, ignored: /node_modules|[/\\]dist[/\\]/ })
    .on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(() => run(checker), delay);
    })
    .on('ready', () => console.log('watching docs/ and examples/ …'));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function parseMilliseconds(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number of milliseconds.');
  return Number(text);
}
