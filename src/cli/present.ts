import path from 'node:path';
import { EXIT, type ExitCode } from './exit-codes';
import type { Options } from './options';
import type { Outcome } from './outcome';
import { toAnnotations } from './output/annotations';
import { toJson } from './output/json';
import { summarize } from './output/summary';
import type { Terminal } from './terminal';

/**
 * Prints an outcome in the form that was asked for: for people, problems go to standard error and the summary to
 * standard output; with `--json` there is one object on standard output and nothing else, on a line of its own while
 * watching.
 *
 * @param report the problems as text, source lines included
 */
export function present(
  outcome: Outcome,
  report: string,
  { json, watch, root }: Pick<Options, 'json' | 'watch' | 'root'>,
  { print, complain, paint, isGithub }: Terminal,
): ExitCode {
  const { problems, notes = [] } = outcome;
  if (json) {
    print(JSON.stringify(toJson(outcome), undefined, watch ? undefined : 2));
  } else {
    if (problems.length > 0) complain(`${report}\n`);
    for (const note of notes) complain(note);
    if (isGithub) toAnnotations(problems, folderInRepository(root)).forEach(print);
    print(paint(problems.length === 0 ? 'green' : 'red', summarize(outcome)));
  }
  return problems.length === 0 ? EXIT.verified : EXIT.problems;
}

/** Annotations name files from the root of the repository, wherever in it the project lies. */
function folderInRepository(root: string): string {
  const { GITHUB_WORKSPACE: workspace } = process.env;
  const folder = workspace ? path.relative(workspace, root).split(path.sep).join('/') : '';
  return folder.startsWith('..') ? '' : folder;
}
