import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../../snippets';
import { countLevels, createLevelBook, type LevelBook, type LevelCounts } from './levels';
import {
  BUDGETS_FILE,
  checkBudgets,
  describeBudget,
  parseBudgets,
  percentOf,
  type LeveledSnippet,
} from './budgets';
import { compareEvidence, type OutdatedEvidence } from './results';
import type { ShownPart } from './statements';

/** Levels, evidence and budgets of a project as they are. */
export interface Survey {
  readonly book: LevelBook;
  readonly snippets: readonly LeveledSnippet[];
  readonly counts: LevelCounts;
  /** Of the parts with executable lines, how many in a hundred are run, one decimal. */
  readonly ranPercent: number;
  readonly outdated: readonly OutdatedEvidence[];
  /** Parts with executable lines that the tests do not run, with the first line that they miss. */
  readonly notRun: readonly { readonly key: string; readonly missed: readonly string[] }[];
  /** What to print about the budgets. */
  readonly broken: readonly string[];
  readonly better: readonly string[];
}

/**
 * Looks at everything that the guides show. Runs no test; takes what the committed evidence says.
 *
 * @throws Error when the evidence or the budgets cannot be read
 */
export function surveyLevels(engine: Engine): Survey {
  const book = createLevelBook(engine);
  const all = engine.outline().snippets;
  const snippets = all.map((snippet) => ({ snippet, evidence: book.levelOf(snippet) }));
  const parts = book.partsOf(all);
  const evidence = book.readEvidence();
  const executable = parts.filter(({ points }) => points.length > 0);
  const isRun = ({ key }: ShownPart) => evidence?.parts[key]?.ran === true;
  const ranPercent = percentOf(executable.filter(isRun).length, executable.length);
  const budgetsText = readFileSync(path.join(engine.root, BUDGETS_FILE), 'utf8');
  const verdicts = checkBudgets(snippets, ranPercent, parseBudgets(budgetsText));
  const describe = (wanted: 'broken' | 'better') =>
    verdicts
      .filter(({ verdict }) => verdict === wanted)
      .map((verdict) => describeBudget(verdict, budgetsText).join('\n'));
  return {
    book,
    snippets,
    counts: countLevels(snippets.map((one) => one.evidence)),
    ranPercent,
    outdated: compareEvidence(parts, evidence, book.state),
    notRun: executable
      .filter((part) => !isRun(part))
      .map(({ key }) => ({ key, missed: evidence?.parts[key]?.missed ?? [] })),
    broken: describe('broken'),
    better: describe('better'),
  };
}
