/**
 * Every way in which a page or an example can be wrong. The name is printed with each message and is what
 * fixtures, editors and people refer to; a new failure starts with a row here.
 */
export const PROBLEM_NAMES = [
  // The page itself
  'page-syntax',
  'front-matter-invalid',
  'code-unchecked',
  // The fence's first line
  'language-missing',
  'language-unknown',
  'language-mismatch',
  'attribute-unknown',
  'attribute-invalid',
  'attribute-conflict',
  'source-required',
  'body-not-empty',
  'body-empty',
  // The file behind `source=`
  'path-outside',
  'path-generated',
  'file-missing',
  'file-directory',
  'file-binary',
  'file-encoding',
  // Its regions
  'region-unnamed',
  'region-reopened',
  'region-unopened',
  'region-unclosed',
  'region-empty',
  'region-missing',
  'region-unused',
  'region-unsupported',
  // JSON
  'json-invalid',
  'pointer-invalid',
  'pointer-missing',
  // Recorded runs
  'run-missing',
  'run-invalid',
  'run-changed',
  'run-not-json',
  'run-unused',
  // TypeScript
  'package-unknown',
  'package-invalid',
  'compile-error',
  'compilers-differ',
  'check-suppressed',
  'import-undeclared',
  'errors-unexpected',
  'errors-stale',
  'cut-invalid',
  // Commands
  'bash-syntax',
  'bash-command-unknown',
  'bash-script-unknown',
  'bash-path-missing',
] as const;

export type ProblemName = (typeof PROBLEM_NAMES)[number];

/** A span in a text file. */
export interface Place {
  /** Path from the project's root, with `/`. */
  readonly file: string;
  /** One-based. */
  readonly line: number;
  /** One-based, in UTF-16 code units, as editors and tsc count. */
  readonly column: number;
  /** Length of the span on its first line, in UTF-16 code units; 1 when absent. */
  readonly length?: number;
}

/** A change that mends a mistake without a decision of its writer: what stands in a span becomes another text. */
export interface Fix {
  /** The span; its length may be 0. */
  readonly place: Place & { readonly length: number };
  readonly text: string;
}

/**
 * One mistake, told to the person who can mend it.
 *
 * @typeParam Name what it may be called; other documentation is told of by the class of a finding
 */
export interface Problem<Name extends string = ProblemName> {
  readonly name: Name;
  /** Where to mend it. */
  readonly place: Place;
  /** The id of the snippet that it was found in, if it was found in one. */
  readonly snippet?: string;
  /** What was found, one sentence without a final stop. */
  readonly message: string;
  /** What was expected instead. */
  readonly expected?: string;
  /** What to do, starting with a verb or "did you mean". */
  readonly hint?: string;
  /** Other places that belong to the same mistake: the example behind a fence, the first opening of a region. */
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
  /** Only where there is one way to mend it. */
  readonly fix?: Fix;
}

/** Sorts by file, then position, then name, so that reports and snapshots are stable. */
export function compareProblems(a: Problem<string>, b: Problem<string>): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.name, b.name) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
