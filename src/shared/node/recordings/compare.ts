import { structuredPatch } from 'diff';
import { UPDATE_RUNS, runFile } from './files';

/** Lines around a difference. */
const CONTEXT = 3;

/** Differs whenever anything does, and so says nothing beside another difference. */
const DIGEST_LINE = /,\n {2}"digest": .*/;

/**
 * Compares what a test saw with what is committed.
 *
 * @param committed text of the file; `undefined` where there is none
 * @param recorded text that would be written now
 * @returns what differs, for whoever reads the failed test; `undefined` when nothing does
 */
export function compareRun(
  name: string,
  committed: string | undefined,
  recorded: string,
): string | undefined {
  if (committed === recorded) return undefined;
  const file = runFile(name);
  if (committed === undefined) return `${file} is missing. Record it with: ${UPDATE_RUNS}`;
  const [before, now] = [committed, recorded].map((text) => text.replace(DIGEST_LINE, ''));
  const sides = before === now ? ([committed, recorded] as const) : ([before ?? '', now ?? ''] as const);
  const { hunks } = structuredPatch(file, file, ...sides, 'committed', 'recorded now', { context: CONTEXT });
  const lines = hunks.flatMap(({ oldStart, lines: changed }) => [`@@ line ${oldStart} @@`, ...changed]);
  return [
    `The run "${name}" is no longer what ${file} says.`,
    '- committed',
    '+ recorded now',
    ...lines,
    `If the new one is right, write it with: ${UPDATE_RUNS}`,
  ].join('\n');
}

/**
 * Finds traces that no test makes any more: a page could go on showing them for ever.
 *
 * @returns what to do about them; `undefined` when there are none
 */
export function describeOrphans(
  committed: readonly string[],
  recorded: readonly string[],
): string | undefined {
  const orphans = committed.filter((name) => !recorded.includes(name));
  if (orphans.length === 0) return undefined;
  return [
    'No test records these any more:',
    ...orphans.map(runFile),
    `Take them away with: ${UPDATE_RUNS}`,
  ].join('\n');
}
