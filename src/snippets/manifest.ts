import type { RecordedRun } from '../shared/recording';
import type { ManifestPage, Snippet } from './check';
import type { Problem } from './report';

/**
 * Everything that one look at the project found. It never changes: a later look gives another one. Snippets are
 * identified by their `id` everywhere: on pages, in hovers, in the search, and in what tests say of them.
 */
export interface Manifest {
  /** In order, partials included. */
  readonly pages: readonly ManifestPage[];
  /** Those of all pages, in their order. */
  readonly snippets: readonly Snippet[];
  /** The recorded runs that can be read. */
  readonly recordings: readonly RecordedRun[];
  /** Example files that are compiled, below `examples/`. */
  readonly files: readonly string[];
  /** In order of file and position. */
  readonly problems: readonly Problem[];
  /** Sentences about faults that cost time and change no result: a damaged cache, for example. */
  readonly notes: readonly string[];
}

/** Completes a manifest, and freezes it down to its pages and snippets. */
export function createManifest(parts: Omit<Manifest, 'snippets'>): Manifest {
  const snippets = parts.pages.flatMap((page) => page.snippets);
  for (const page of parts.pages) Object.freeze(Object.freeze(page).snippets);
  for (const list of [snippets, parts.pages, parts.recordings, parts.files, parts.problems, parts.notes])
    Object.freeze(list);
  for (const snippet of snippets) Object.freeze(snippet);
  return Object.freeze({ ...parts, snippets });
}

/** The snippets of a page, named from the root; none for a page that does not exist. */
export function snippetsOf({ pages }: Pick<Manifest, 'pages'>, path: string): readonly Snippet[] {
  return pages.find((page) => page.path === path)?.snippets ?? [];
}
