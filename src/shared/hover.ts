/**
 * What a reader's browser fetches to say what a name in a guide's TypeScript is: files that Node builds beside the
 * pages.
 */

/**
 * A name in the code as it is shown: zero-based line and column, its length, all in UTF-16 code units, and the index
 * of its text.
 */
export type HoverName = readonly [line: number, column: number, length: number, text: number];

/** What is known of a name: its signature as an editor shows it, then its doc comment, where it has one. Plain text. */
export type HoverText = readonly [signature: string, documentation?: string];

/** The names of one guide. */
export interface HoverPage {
  /** Each once, however many names have it. */
  readonly texts: readonly HoverText[];
  /** In reading order, by the snippet's anchor on the page. */
  readonly snippets: Readonly<Record<string, readonly HoverName[]>>;
}

/** The file of each guide beside the manifest, by the guide's site path without slashes at its ends. */
export type HoverManifest = Readonly<Record<string, string>>;
