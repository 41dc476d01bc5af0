import { createLevelBook } from '../evidence/coverage';
import { createEngine } from '../snippets';
import { toOutcome } from './check';
import { EXIT, UsageError } from './exit-codes';
import { formatDiff, planFixes, writePlanned } from './fix';
import type { Mode } from './mode';
import type { Options } from './options';
import { measure } from './outcome';
import { sayCount } from './output/summary';
import { present } from './present';
import { createLook } from './scope';
import type { Terminal } from './terminal';

/** `--fix`: mends what can be mended in one way only, after it showed the change and was told to. */
export const fixMode: Mode = {
  async run(options, terminal) {
    refuseOthers(options);
    const { root, cache, yes } = options;
    const engine = createEngine({ root, cache, decision: 'confirm' });
    const look = createLook(engine, options);
    const book = createLevelBook(engine);
    const planned = planFixes(look().problems, engine.readText);
    for (const file of planned) terminal.print(`${formatDiff(file, terminal.paint)}\n`);
    const left: string[] = [];
    if (planned.length === 0) terminal.complain('there is nothing that --fix can mend');
    else if (yes || (await isAgreed(planned.length, terminal))) {
      for (const file of planned) {
        const reason = await writePlanned(root, file);
        if (reason === undefined) terminal.print(`mended ${file.file}`);
        else left.push(reason);
      }
    } else left.push('nothing is written');
    for (const reason of left) terminal.complain(reason);

    const { result, milliseconds } = measure(look);
    const outcome = toOutcome(result, milliseconds, book);
    const code = present(outcome, engine.report(result.problems, terminal.paintError), options, terminal);
    return left.length > 0 ? EXIT.unwritten : code;
  },
};

function isAgreed(files: number, { isInteractive, confirm, complain }: Terminal): boolean | Promise<boolean> {
  if (isInteractive) return confirm(`Write ${sayCount(files, 'file')}?`);
  complain('nobody is here to be asked: --yes writes without a question');
  return false;
}

/** Refuses the modes that would ask or write twice, and output that leaves no room for the question. */
function refuseOthers({ fix, json, watch, framework, both }: Options): void {
  if (!fix) throw new UsageError('error: --yes answers the question of --fix: give both');
  const others = { json, watch, framework, both };
  const [other] = Object.entries(others).find(([, value]) => value !== undefined) ?? [];
  if (other) throw new UsageError(`error: --fix goes without --${other}`);
}
