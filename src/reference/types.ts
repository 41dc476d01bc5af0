/** A package of `examples/` that the API reference documents. */
export interface ReferencePackage {
  /** Folder name in the URL and label in the sidebar: `helpdesk`. */
  readonly id: string;
  /** Folder of the package, relative to the site: `examples/helpdesk`. */
  readonly dir: string;
  /** Entry module, relative to the package: `src/integration.ts`. */
  readonly entry: string;
}

/** What a run of the reference reads and where it writes. Paths are absolute. */
export interface ReferenceOptions {
  readonly siteDir: string;
  readonly packages: readonly ReferencePackage[];
  /** Folder that the API docs instance reads; a run that succeeds replaces its content. */
  readonly outDir: string;
  /** What a failed run does with the pages of an earlier one: a build must not show them, a running server may. */
  readonly onFailure: 'delete' | 'keep';
  /** Site path that the pages' URLs begin with; slashes around it don't matter. */
  readonly routeBasePath: string;
}

/** What kind of thing an exported name is, in words that a page can print. */
export type ApiSymbolKind =
  | 'package'
  | 'module'
  | 'class'
  | 'method'
  | 'property'
  | 'function'
  | 'variable'
  | 'interface'
  | 'type'
  | 'enum';

/** An exported name of a documented package, or a member of one. */
export interface ApiSymbol {
  /** As pages and search show it: `Notifications.Service`, `NotificationsService.getNotificationList`. */
  readonly name: string;
  /** All names a reader may know it by, without duplicates; the last segment alone is one of them. */
  readonly names: readonly string[];
  readonly kind: ApiSymbolKind;
  /** The package's `id`. */
  readonly package: string;
  /** Site path with the anchor, base URL not included: `/api/helpdesk/notifications/#service`. */
  readonly url: string;
  /** First paragraph of the doc comment, as plain text; empty when there is none. */
  readonly summary: string;
  /** Names of documented members, in source order; empty for what has none. */
  readonly members: readonly string[];
  /** File below `examples/` and one-based line where it is declared; absent for packages. */
  readonly source?: { readonly path: string; readonly line: number };
}
