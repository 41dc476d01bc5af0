/** One thing a search can find. Made from guides, source of the API reference alike. */
export interface SearchRecord {
  /** Unique: the site path with its anchor, base URL not included. */
  readonly url: string;
  readonly kind: 'guide' | 'section' | 'symbol';
  /** Page title, section heading, or the symbol's qualified name (`Notifications.Service`). */
  readonly title: string;
  /** Names that must match exactly: identifiers, for symbols also the unqualified name and class name. */
  readonly names: readonly string[];
  /** Breadcrumb to show under the title: page title for sections, module for symbols. */
  readonly trail: string;
  /** Plain text: of the section, or the summary of the symbol's doc comment. */
  readonly text: string;
  /** Code of the section, names of the symbol's members: searched, but not shown. */
  readonly code?: string;
  /** Factor on a hit's score, 1 by default; less for what should stand below its like. */
  readonly weight?: number;
  /** For symbols: class, function, interface, variable, method … */
  readonly symbolKind?: string;
}
