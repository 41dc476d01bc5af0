import type { Problem } from '../report';
import type { FindingClass } from './classify';
import type { ForeignFolders } from './open-folder';

/** What is checked, and how. */
export interface ForeignOptions extends ForeignFolders {
  /** Absolute folder that the paths in places start from. */
  readonly root: string;
  /** Supplies what a fragment leaves out: imports, names of other fences, what stands around it, dots. */
  readonly assumeContext?: boolean;
  /** Holds first lines of fences to the languages and attributes of this project. */
  readonly strict?: boolean;
  /** Which pages, named from the root, are reported on; all when absent. The others still give context. */
  readonly isWanted?: (page: string) => boolean;
}

/** A mistake with its class. What the compiler says is named after its class, the rest has a name of its own. */
export interface Finding {
  /** `page` is about the page itself and the first lines of its fences: only found with `strict`. */
  readonly class: FindingClass | 'page';
  readonly problem: Problem<string>;
}

/** Something about a page that its writer should know, though it is no mistake in the code. */
export interface ForeignNote {
  /** Path from the root. */
  readonly file: string;
  /** One-based; absent where the whole page is meant. */
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** What one look at the documentation of another project found. */
export interface ForeignResult {
  readonly findings: readonly Finding[];
  /** Pages that could be read. */
  readonly pages: number;
  readonly fences: {
    readonly seen: number;
    readonly checked: number;
    /** How many were skipped, by reason. */
    readonly skipped: Readonly<Record<string, number>>;
  };
  /** How many languages and attributes were left alone that this project does not know. */
  readonly ignored: { readonly languages: number; readonly attributes: number };
  /** What was supplied with `assumeContext`. */
  readonly assumed: { readonly names: number; readonly fragments: number; readonly elisions: number };
  readonly notes: readonly ForeignNote[];
}
