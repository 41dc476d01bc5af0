import { once } from 'node:events';
import path from 'node:path';
import { watch } from 'chokidar';
import { createLevelBook } from '../evidence/coverage';
import { RUNS_FOLDER } from '../shared/node/recordings/files';
import { toPageReports } from '../snippets';
import { createEngine, DEFAULT_OPTIONS } from '../snippets';
import { toOutcome } from './check';
import { EXIT } from './exit-codes';
import type { Mode } from './mode';
import { measure } from './outcome';
import { present } from './present';
import { createLook } from './scope';

/** Checks everything, and again after each change on disk, until the process or the one that started it ends. */
export const watchMode: Mode = {
  async run(options, terminal) {
    const { root, cache } = options;
    const engine = createEngine({ root, cache, decision: 'native' });
    const look = createLook(engine, options);
    const book = createLevelBook(engine);
    const run = () => {
      // Editors forget the problems of the check before at this line.
      if (!options.json) terminal.print('checking …');
      const { result, milliseconds } = measure(look);
      const outcome = toOutcome(result, milliseconds, book);
      present(outcome, engine.report(result.problems, terminal.paintError), options, terminal);
      // A server that started this process shows what was found over its pages.
      // It may have ended while this check ran. Without a listener that would be an error; 'disconnect' says it below.
      process.send?.({ kind: 'reports', reports: toPageReports(engine, result) }, undefined, {}, () => {});
    };
    run();
    engine.warm();

    const folders = [DEFAULT_OPTIONS.docs, DEFAULT_OPTIONS.examples, RUNS_FOLDER];
    const watcher = watch(
      folders.map((folder) => path.join(options.root, folder)),
      { ignoreInitial: true, ignored: /node_modules|[/\\]dist[/\\]/ },
    );
    let timer: NodeJS.Timeout | undefined;
    watcher.on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(run, options.delay);
    });
    watcher.on('ready', () => terminal.complain('watching docs/, examples/ and evidence/recordings/ …'));
    // Whoever started this process to run beside it takes it along at its end.
    await once(process, 'disconnect');
    await watcher.close();
    clearTimeout(timer);
    return EXIT.verified;
  },
};
