import { createLevelBook, describeCounts, type LevelBook, type LevelCounts } from '../evidence/coverage';
import { createEngine, type Manifest } from '../snippets';
import type { Mode } from './mode';
import { measure, type Count, type Outcome } from './outcome';
import { present } from './present';
import { createLook } from './scope';

/** The plain command: everything is checked once. */
export const checkMode: Mode = {
  run(options, terminal) {
    const { root, cache, both } = options;
    const engine = createEngine({ root, cache, decision: both ? 'both' : 'confirm' });
    const { result, milliseconds } = measure(createLook(engine, options));
    const outcome = toOutcome(result, milliseconds, createLevelBook(engine));
    return present(outcome, engine.report(result.problems, terminal.paintError), options, terminal);
  },
};

/** What was found, with the levels that the committed evidence gives; a check runs no test. */
export function toOutcome(
  result: Manifest,
  milliseconds: number,
  book: Pick<LevelBook, 'countLevels'>,
): Outcome {
  const { problems, snippets, notes } = result;
  const { levels, note } = readLevels(() => book.countLevels(snippets));
  return {
    problems,
    counts: countResult(result, levels && describeCounts(levels)),
    milliseconds,
    ...(levels ? { breakdowns: { level: { ...levels } } } : {}),
    notes: note === undefined ? notes : [...notes, note],
  };
}

/** Evidence that cannot be read is what `npm run levels` fails on; what the snippets say is true without it. */
function readLevels(read: () => LevelCounts): { levels?: LevelCounts; note?: string } {
  try {
    return { levels: read() };
  } catch (error) {
    return { note: `levels are not counted: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/**
 * What the summary counts of the project's own documentation.
 *
 * @param levels says how many snippets have which level
 */
export function countResult(
  { snippets, pages, files }: Pick<Manifest, 'snippets' | 'pages' | 'files'>,
  levels?: string,
): Count[] {
  return [
    { name: 'snippets', value: snippets.length, noun: 'snippet', ...(levels ? { detail: levels } : {}) },
    { name: 'pages', value: pages.length, noun: 'page' },
    { name: 'files', value: files.length, noun: 'example file' },
  ];
}
