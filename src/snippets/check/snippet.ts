import type { RecordedRun } from '../../shared/recording';
import type { ShownDiagnostic } from '../../shared/snippet';
import type { Fence } from '../fences';
import type { Place, Problem } from '../report';

/** What identifies a snippet, and where it is. */
export interface SnippetPlace {
  /**
   * The page and the position among its fences and recordings: `docs/a.mdx#snippet-3` is the third. It counts what
   * the page has, right or wrong, so that no mistake and no edit of another page changes it.
   */
  readonly id: string;
  /** Where to link to on its page: `snippet-3`. Snippets of partials have none, as a page may show several partials. */
  readonly anchor?: string;
  /** Page from the project's root. */
  readonly page: string;
  /** One-based line of the fence. */
  readonly line: number;
}

/** What a page shows for one fence, and what proves it. */
export interface Snippet extends SnippetPlace {
  /** `run` is the answer of a recorded run, `trace` its picture. */
  readonly kind: 'region' | 'file' | 'pointer' | 'inline' | 'run' | 'trace';
  /** The highlighter's name for the language. */
  readonly language: string;
  /** Exactly what is shown and copied, without a final line break; of a picture its title. */
  readonly text: string;
  /** The fence's `title=`, if it has one. */
  readonly title?: string;
  /** Docusaurus' own attributes, as the fence gives them: `{1,3}`, `showLineNumbers`. */
  readonly meta: string;
  /** Path below `examples/` of what is shown. */
  readonly file?: string;
  /** The region of the file, for the kind `region`. */
  readonly region?: string;
  /** The JSON Pointer into the file, for the kind `pointer`. */
  readonly pointer?: string;
  /** The file's lines that are shown, one-based and inclusive, in file order. */
  readonly lines?: readonly { readonly first: number; readonly last: number }[];
  /**
   * Where each shown line is in the file, or on the page for TypeScript that the page contains. One-based; 0 for a line
   * that is in neither, such as the one between two parts of a region.
   */
  readonly lineMap?: readonly number[];
  /** The example package that it belongs to: that of its file, or the one that an inline fence is compiled in. */
  readonly package?: string;
  /** The imports that a region of TypeScript needs when it is copied; the empty string when it needs none. */
  readonly imports?: string;
  /** The fence as it is written on the page, with its attributes; a picture of a recording has none. */
  readonly fence?: Fence;
  /** Why the commands of the fence are not run: its `norun=`. */
  readonly norun?: string;
  /** The recorded run that it shows. */
  readonly run?: RecordedRun;
  /** The compiler's messages under a fence with `errors=`. */
  readonly diagnostics?: readonly ShownDiagnostic[];
}

/** A line of a file that the compiler knows. */
export interface CodeLine {
  /** Absolute. */
  readonly file: string;
  /** One-based. */
  readonly line: number;
}

/** What was found for one fence: what it shows, or what is wrong with it. */
export interface ResolvedFence {
  readonly snippet?: Snippet;
  readonly problems: readonly Problem[];
}

/** @param ordinal one-based position among the fences and recordings of the page */
export function toSnippetId(page: string, ordinal: number): string {
  return `${page}#${toName(ordinal)}`;
}

export function toSnippetPlace(page: string, ordinal: number, line: number): SnippetPlace {
  const isPartial = /(?:^|\/)_[^/]*$/.test(page);
  return { id: toSnippetId(page, ordinal), ...(isPartial ? {} : { anchor: toName(ordinal) }), page, line };
}

const toName = (ordinal: number) => `snippet-${ordinal}`;

/** Where a fence's first line, or an attribute of it, stands on the page. */
export function fencePlace(
  page: string,
  fence: { readonly line: number; readonly column: number },
  span: { readonly start: number; readonly length: number },
): Place {
  return {
    file: page,
    line: fence.line,
    column: fence.column + span.start,
    length: Math.max(1, span.length),
  };
}
