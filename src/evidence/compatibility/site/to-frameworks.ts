import type { FrameworkBreak, SnippetFrameworks } from '../../../shared/compatibility';
import type { Failure, MatrixEntry, Verdict } from '../schema';

/** How many reasons the foot of a snippet names. */
const SHOWN_REASONS = 3;
/** How much of a message it shows: some types take a screen. */
const SHOWN_LENGTH = 240;

/**
 * What the foot of a snippet says about the versions. Versions with the same verdict are told together.
 *
 * @param lines of its file that a region shows: what fails there is told before what fails elsewhere in the file
 */
export function toFrameworks(
  { versions }: MatrixEntry,
  lines: readonly { readonly first: number; readonly last: number }[] = [],
): SnippetFrameworks {
  const works: string[] = [];
  const breaks = new Map<string, FrameworkBreak>();
  for (const [version, verdict] of Object.entries(versions)) {
    if (verdict === 'ok') works.push(version);
    else {
      const told = describe(verdict, lines);
      const key = JSON.stringify(told);
      breaks.set(key, { versions: [...(breaks.get(key)?.versions ?? []), version], ...told });
    }
  }
  return { works, breaks: [...breaks.values()] };
}

function describe(
  verdict: Exclude<Verdict, 'ok'>,
  lines: readonly { readonly first: number; readonly last: number }[],
): Omit<FrameworkBreak, 'versions'> {
  if ('imports' in verdict) return { outcome: 'imports', ...cut(verdict.imports) };
  const absent = verdict.failures.flatMap((failure) => failure.absent ?? []);
  if (absent.length > 0) return { outcome: 'absent', ...cut(absent) };
  const isShown = ({ line }: Failure) => lines.some(({ first, last }) => first <= line && line <= last);
  const messages = [...verdict.failures]
    .sort((a, b) => Number(isShown(b)) - Number(isShown(a)))
    .map(({ code, message }) => shorten(`${code}: ${message.split('\n')[0]}`));
  return { outcome: 'failed', ...cut(messages) };
}

/** The first few, and how many more there are. */
function cut(all: readonly string[]): Pick<FrameworkBreak, 'reasons' | 'more'> {
  const distinct = [...new Set(all)];
  const reasons = distinct.slice(0, SHOWN_REASONS);
  return distinct.length > reasons.length ? { reasons, more: distinct.length - reasons.length } : { reasons };
}

function shorten(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH - 1)}…` : text;
}
