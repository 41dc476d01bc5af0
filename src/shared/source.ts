/** A region of an example file, in lines of the text that its source page shows. */
export interface SourceRegion {
  readonly name: string;
  /** One-based, inclusive. A region that was opened several times has several spans. */
  readonly spans: readonly { readonly first: number; readonly last: number }[];
}

/** One shown example file: the data of its page and of the whole-file dialog. */
export interface SourceFile {
  /** Path below `examples/`, with `/`. */
  readonly path: string;
  /** The whole file, region markers and lint comments stripped, without a final line break. */
  readonly text: string;
  /** Prism language. */
  readonly language: string;
  /** Site path of the file's page, base URL not included: `/source/helpdesk/src/integration-ts`. */
  readonly sourcePath: string;
  readonly regions: readonly SourceRegion[];
  /** The pages that show a part of it, in sidebar order where known. */
  readonly shownBy: readonly { readonly title: string; readonly permalink: string }[];
  readonly repositoryUrl?: string;
}
