import type { FrameworkVerdict } from '../../shared/compatibility';
import type { Snippet } from '../../snippets';

/** What the site asks about versions of the framework. The engine knows the one that is installed. */
export interface FrameworkSource {
  /** By the id of the snippet; what no version decides has none. */
  readonly verdictsOf: (snippets: readonly Snippet[]) => ReadonlyMap<string, FrameworkVerdict>;
  /** Absolute files that decide the verdicts on a page: in a build, a page changes with them. */
  readonly filesBehind: (snippets: readonly Snippet[]) => readonly string[];
}
