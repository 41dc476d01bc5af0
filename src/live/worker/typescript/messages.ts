/** A range of a file, in UTF-16 code units from its beginning. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A range, and the file that it is in: its path below `examples/`. */
export interface Place extends Span {
  readonly file: string;
}

/** Files by their path below `examples/`. */
export type Files = Readonly<Record<string, string>>;

/** What the compiler says of a place. */
export interface Diagnostic extends Place {
  /** One-based. */
  readonly line: number;
  /** One-based. */
  readonly column: number;
  /** `2322` */
  readonly code: number;
  readonly severity: 'error' | 'warning' | 'info';
  /** The whole message; chained messages are indented lines of their own. */
  readonly message: string;
}

/** One name that fits where the cursor is. */
export interface Completion {
  readonly name: string;
  /** What the language service calls it: `method`, `class`, `keyword`. */
  readonly kind: string;
  /** What to insert, where it is not the name. */
  readonly insert?: string;
  /** Smaller is nearer. */
  readonly rank: number;
}

/** The names that fit, and the range that the chosen one replaces. */
export interface Completions extends Span {
  readonly entries: readonly Completion[];
}

/** What is known of a name. */
export interface Hover extends Span {
  /** Its declaration in short, as TypeScript prints it. */
  readonly signature: string;
  /** Its doc comment, as plain text. */
  readonly text: string;
}

/** Where a name is declared: in the example, or in a package. */
export type Definition = Place | { readonly package: string };

/** The places that a rename changes, or why there is none. */
export type Renaming =
  | {
      readonly name: string;
      readonly places: readonly (Place & { readonly prefix: string; readonly suffix: string })[];
    }
  | { readonly refused: string };

/** What running the files needs. */
export interface Emitted {
  /** CommonJS with decorator metadata and an inline source map, by the `.ts` file's path. */
  readonly files: Files;
  /** Where the syntax is wrong: the code of such files is not what their writer meant. */
  readonly syntax: readonly Diagnostic[];
}

/** A place in a file where somebody points. */
export interface Position {
  readonly file: string;
  readonly position: number;
}

/** What can be asked, and what is answered. */
export interface Calls {
  /** Begins anew with these files. */
  open: { readonly ask: { readonly files: Files }; readonly answer: null };
  /** Replaces the text of one file. */
  edit: { readonly ask: { readonly file: string; readonly text: string }; readonly answer: null };
  /**
   * Checks a part of a file, so that what comes next waits for a part and not for a file; `diagnostics` is fast after the
   * last. Answers whether there are parts after this one.
   */
  prepare: { readonly ask: { readonly file: string; readonly part: number }; readonly answer: boolean };
  /** About one file, so that the one in front of the reader can come first. */
  diagnostics: { readonly ask: { readonly file: string }; readonly answer: readonly Diagnostic[] };
  /**
   * About one file again, after an edit: what surrounds the edit is checked, the rest is as `diagnostics` had it. Null
   * where that is no less than the whole file.
   */
  recheck: { readonly ask: { readonly file: string }; readonly answer: readonly Diagnostic[] | null };
  completions: { readonly ask: Position; readonly answer: Completions | null };
  /** About one of the offered names. */
  details: { readonly ask: Position & { readonly name: string }; readonly answer: Hover | null };
  hover: { readonly ask: Position; readonly answer: Hover | null };
  definition: { readonly ask: Position; readonly answer: Definition | null };
  rename: { readonly ask: Position; readonly answer: Renaming };
  emit: { readonly ask: { readonly files: readonly string[] }; readonly answer: Emitted };
}

/** The name of something that can be asked. */
export type CallName = keyof Calls;

/** One question. */
export type Request = {
  [Name in CallName]: { readonly id: number; readonly call: Name; readonly ask: Calls[Name]['ask'] };
}[CallName];

/** The first message to the worker: where the compiler and the declarations are. */
export interface Start {
  readonly compiler: string;
  readonly declarations: string;
}

/** What the worker says. */
export type Reply =
  | { readonly ready: true }
  | { readonly failed: string }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: string };
