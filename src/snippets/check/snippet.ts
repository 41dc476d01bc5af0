import type { RecordedRun } from '../../shared/recording';
import type { ShownDiagnostic } from '../../shared/snippet';
import type { Place } from '../report';

/** What a page shows for one fence, and what proves it. */
export interface Snippet {
  /** Page from the project's root. */
  readonly page: string;
  /** One-based line of the fence. */
  readonly line: number;
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
  /** Region or JSON Pointer. */
  readonly part?: string;
  /** The file's lines that are shown, one-based and inclusive, in file order. */
  readonly lines?: readonly { readonly first: number; readonly last: number }[];
  /** The example package that an inline fence was compiled in. */
  readonly package?: string;
  /** Why the commands of the fence are not run: its `norun=`. */
  readonly norun?: string;
  /** The recorded run that it shows. */
  readonly run?: RecordedRun;
  /** The compiler's messages under a fence with `errors=`. */
  readonly diagnostics?: readonly ShownDiagnostic[];
}

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
