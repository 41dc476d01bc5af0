import type { SnippetEvidence } from '../../../shared/coverage';
import type { Snippet } from '../../../snippets';
import type { Budgets } from './read-budgets';

/** A snippet with its level. */
export interface LeveledSnippet {
  readonly snippet: Snippet;
  readonly evidence: SnippetEvidence;
}

/** One figure of the guides beside what its budget allows. */
export interface BudgetVerdict {
  /** Where the budget stands in the file: `uncheckedFences.text`. */
  readonly path: string;
  readonly value: number;
  /** `undefined` where the file has no budget for it. */
  readonly limit: number | undefined;
  readonly verdict: 'kept' | 'broken' | 'better';
  /** The fences that are counted, as `docs/page.mdx:12 norun: why`; empty for shares. */
  readonly fences: readonly string[];
}

/**
 * Holds the guides to their budgets.
 *
 * @param ranPercent of the shown parts with executable lines, one decimal
 */
export function checkBudgets(
  snippets: readonly LeveledSnippet[],
  ranPercent: number,
  budgets: Budgets,
): BudgetVerdict[] {
  const withReason = (reason: SnippetEvidence['reason']) =>
    snippets.filter(({ evidence }) => evidence.reason === reason);
  const shown = withReason('shown');
  const languages = [
    ...new Set([...shown.map(({ snippet }) => snippet.language), ...Object.keys(budgets.uncheckedFences)]),
  ];
  return [
    verdictOnShare(ranPercent, budgets.ranPercent.atLeast),
    verdictOnCount('norunFences', withReason('norun'), budgets.norunFences.atMost),
    verdictOnCount('commandFences', withReason('commands'), budgets.commandFences.atMost),
    ...languages.sort().map((language) =>
      verdictOnCount(
        `uncheckedFences.${language}`,
        shown.filter(({ snippet }) => snippet.language === language),
        budgets.uncheckedFences[language]?.atMost,
      ),
    ),
  ];
}

function verdictOnShare(value: number, limit: number): BudgetVerdict {
  const verdict = value < limit ? 'broken' : value > limit ? 'better' : 'kept';
  return { path: 'ranPercent', value, limit, verdict, fences: [] };
}

function verdictOnCount(
  path: string,
  counted: readonly LeveledSnippet[],
  limit: number | undefined,
): BudgetVerdict {
  const value = counted.length;
  const verdict = limit === undefined || value > limit ? 'broken' : value < limit ? 'better' : 'kept';
  const fences = counted.map(({ snippet: { page, line, language, norun } }) =>
    [`${page}:${line} ${language}`, norun].filter(Boolean).join(', norun: '),
  );
  return { path, value, limit, verdict, fences };
}

/** Rounded down to one decimal: 99.97 must not read as all. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part / whole) * 1000) / 10;
}
