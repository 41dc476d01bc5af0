import { EXIT, type ExitCode } from './exit-codes';
import type { Options } from './options';
import type { Outcome } from './outcome';
import { summarize } from './output/summary';
import { toJson } from './output/json';
import type { Terminal } from './terminal';

/**
 * Prints an outcome in the form that was asked for: for people, problems go to standard error and the summary to
 * standard output; with `--json` there is one object on standard output and nothing else.
 *
 * @param report the problems as text, source lines included
 */
export function present(
  outcome: Outcome,
  report: string,
  { json }: Pick<Options, 'json'>,
  { print, complain, paint }: Terminal,
): ExitCode {
  const isClean = outcome.problems.length === 0;
  if (json) {
    print(JSON.stringify(toJson(outcome), undefined, 2));
  } else {
    if (!isClean) complain(`${report}\n`);
    print(paint(isClean ? 'green' : 'red', summarize(outcome)));
  }
  return isClean ? EXIT.verified : EXIT.problems;
}
