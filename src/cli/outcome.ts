import type { Problem } from '../snippets';

/** A number for the summary line and the JSON report. */
export interface Count {
  /** Key in the JSON report's `counts`. */
  readonly name: string;
  readonly value: number;
  /** What the summary says for one of them. */
  readonly noun: string;
  /** What it says for any other number; the noun with an "s" when absent. */
  readonly plural?: string;
  /** What they are, behind the number and in parentheses. */
  readonly detail?: string;
}

/** What a mode found, before it is printed in any form. */
export interface Outcome {
  readonly problems: readonly Problem<string>[];
  /** In the order in which the summary names them. */
  readonly counts: readonly Count[];
  readonly milliseconds: number;
  /** Sums by kind for the JSON report: snippets by level, or verdicts by version. */
  readonly breakdowns?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Sentences about what is no problem, but should be known. */
  readonly notes?: readonly string[];
}

/** Runs a check and takes its time. */
export function measure<T>(check: () => T): { result: T; milliseconds: number } {
  const start = performance.now();
  const result = check();
  return { result, milliseconds: performance.now() - start };
}
