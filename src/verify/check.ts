import { createEngine, type CheckResult } from '../snippets';
import type { Mode } from './mode';
import { measure, type Count } from './outcome';
import { present } from './present';

/** The plain command: everything is checked once. */
export const checkMode: Mode = {
  isMeant: () => true,
  run(options, terminal) {
    const engine = createEngine({ root: options.root });
    const { result, milliseconds } = measure(() => engine.check());
    const outcome = { problems: result.problems, counts: countResult(result), milliseconds };
    return present(outcome, engine.report(result.problems), options, terminal);
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
