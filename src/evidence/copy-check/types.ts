/** The ways in which a reader takes code from a guide, as the report names them. */
export const COPY_ACTIONS = {
  copy: 'copy',
  withImports: 'copy with imports',
  wholeFile: 'copy whole file, from the menu',
  fileView: 'copy whole file, from its view',
} as const;

export type CopyAction = keyof typeof COPY_ACTIONS;

/** What was on the clipboard after one action. */
export interface Capture {
  /** Id of the snippet. */
  readonly snippet: string;
  readonly action: CopyAction;
  readonly text: string;
  /** Whether the page calls the snippet an excerpt. */
  readonly isExcerpt: boolean;
}

/** Lines of a text, one-based and inclusive. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** A place on a page from which a text was copied. */
export interface Origin {
  /** From the project's root. */
  readonly page: string;
  /** One-based line of the fence. */
  readonly line: number;
  readonly action: CopyAction;
}

/** Where copied lines have come to stand in a compiled file. */
export interface CopiedSpan extends LineSpan {
  /** Line of the copied text that is at `first`. */
  readonly copyLine: number;
}

/** A copied text in the files that are compiled for it. */
export interface Trial {
  /** Where it was copied; several times the same text from the same file is one trial. */
  readonly origins: readonly Origin[];
  /** The copied text. */
  readonly text: string;
  /** Paths in the workspace, with `/`. */
  readonly files: readonly string[];
  /** Codes of the errors that must come, each as often as it is named. */
  readonly expects: readonly number[];
  /** Where the copied imports stand: none of them may be unused. */
  readonly imports?: LineSpan;
  readonly spans: readonly CopiedSpan[];
  /** Whether its declarations are made as well, as the reader's build makes them. */
  readonly isWhole: boolean;
}

/** Something that is wrong with a copy. */
export interface Finding {
  readonly page: string;
  readonly line: number;
  /** In words; what the finding is about where it is no action. */
  readonly action: string;
  /** Version of the compiler that said it. */
  readonly compiler?: string;
  readonly message: string;
  /** The line of the copy that it is about. */
  readonly copy?: { readonly line: number; readonly text: string };
}
