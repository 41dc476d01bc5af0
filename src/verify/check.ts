import { createEngine, type CheckResult } from '../snippets';
import type { Mode } from './mode';
import { measure, type Count } from './outcome';
import { present } from './present';
import { createLook } from './scope';

/** The plain command: everything is checked once. */
export const checkMode: Mode = {
  isMeant: () => true,
  run(options, terminal) {
    const { root, cache, both } = options;
    const engine = createEngine({ root, cache, decision: both ? 'both' : 'confirm' });
    const { result, milliseconds } = measure(createLook(engine, options));
    for (const note of result.notes) terminal.complain(note);
    const outcome = { problems: result.problems, counts: countResult(result), milliseconds };
    return present(outcome, engine.report(result.problems, terminal.paintError), options, terminal);
  },
};

/** What the summary counts of the project's own documentation. */
export function countResult({ snippets, pages, files }: CheckResult): Count[] {
  return [
    { name: 'snippets', value: snippets.length, noun: 'snippet' },
    { name: 'pages', value: pages, noun: 'page' },
    { name: 'files', value: files, noun: 'example file' },
  ];
}
