import { compareProblems, type Problem } from '../../snippets';
import type { Outcome } from '../outcome';

/** What `--json` prints. Fields are added without a new version; one is raised when a field goes or changes. */
export interface JsonReport {
  readonly version: 1;
  /** Whether there is no problem: what exit code 0 says. */
  readonly verified: boolean;
  /** Sorted by file and position. Positions are one-based, in UTF-16 code units. */
  readonly problems: readonly Problem<string>[];
  /** `snippets`, `pages`, `files` and what the mode counts besides. */
  readonly counts: Readonly<Record<string, number>>;
  /** Sums by kind: snippets by `level`, or with `--framework all` the verdicts of each version. */
  readonly breakdowns: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Sentences about what is no problem, but should be known: for example, that a cache is damaged. */
  readonly notes: readonly string[];
  /** How long the check took. */
  readonly seconds: number;
}

/** The outcome as tools read it. */
export function toJson({ problems, counts, milliseconds, breakdowns = {}, notes = [] }: Outcome): JsonReport {
  return {
    version: 1,
    verified: problems.length === 0,
    problems: [...problems].sort(compareProblems),
    counts: Object.fromEntries(counts.map(({ name, value }) => [name, value])),
    breakdowns,
    notes,
    seconds: Math.round(milliseconds) / 1000,
  };
}
