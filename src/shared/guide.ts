/** A guide as the site knows it. */
export interface GuidePage {
  /** Page from the project's root: `docs/quick-start.mdx`. */
  readonly source: string;
  readonly title: string;
  readonly permalink: string;
}
