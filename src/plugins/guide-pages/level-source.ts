import type { SnippetEvidence } from '../../shared/coverage';
import type { Snippet } from '../../snippets';

/** What the site asks about the levels of its snippets. The engine knows of code, not of tests. */
export interface LevelSource {
  readonly levelOf: (snippet: Snippet) => SnippetEvidence;
  /** Absolute files that decide the levels of a page: a page changes with them. */
  readonly filesBehind: (snippets: readonly Snippet[]) => readonly string[];
}
