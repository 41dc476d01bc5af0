/**
 * What code does with a version of the framework: it compiles; it names a module, an entry point or an export that the
 * version does not have; the compiler refuses it otherwise; it compiles, but examples that it imports do not.
 */
export type FrameworkOutcome = 'ok' | 'absent' | 'failed' | 'imports';

/** Why a snippet does not work with some versions. */
export interface FrameworkBreak {
  /** Versions with the same verdict. */
  readonly versions: readonly string[];
  readonly outcome: Exclude<FrameworkOutcome, 'ok'>;
  /** What is not there, files that do not compile, or the compiler's first message, shortened. */
  readonly reasons: readonly string[];
  /** How many more there are. */
  readonly more?: number;
}

/** What a snippet does with each published version of the framework. */
export interface SnippetFrameworks {
  /** The set of those that it works with. */
  readonly works: readonly string[];
  readonly breaks: readonly FrameworkBreak[];
}

/** That, or why there is no such thing: it uses no framework, or has changed since the versions were checked. */
export type FrameworkVerdict = SnippetFrameworks | 'independent' | 'outdated';

/** The page of framework versions. Arrays without names of their own follow the order of `versions`. */
export interface FrameworkMatrix {
  readonly versions: readonly string[];
  /** Of the snippets on the pages. */
  readonly counts: Readonly<Record<FrameworkOutcome, readonly number[]>>;
  /** Snippets that have changed since, and are not counted. */
  readonly outdated: number;
  /** Entry points, modules and other exports; whether each version has them. */
  readonly contents: readonly {
    readonly kind: 'entry' | 'module' | 'export';
    readonly name: string;
    /** The number of methods of a module, else 1; 0 where the version does not have it. */
    readonly has: readonly number[];
    /** Methods of a module that some versions with the module lack, by the versions that have them. */
    readonly differences: readonly {
      readonly versions: readonly string[];
      readonly methods: readonly string[];
    }[];
  }[];
  /** Guides with a snippet that does not work with every version, in sidebar order. */
  readonly guides: readonly {
    readonly title: string;
    readonly permalink: string;
    readonly snippets: readonly {
      readonly name: string;
      /** Anchor on the guide's page, without `#`. */
      readonly anchor: string;
      readonly outcomes: readonly FrameworkOutcome[];
      /** The `id` of the code in `broken`; absent where only its imports fail. */
      readonly code?: string;
    }[];
  }[];
  /** Examples and fences that the compiler refuses with some version. */
  readonly broken: readonly {
    readonly id: string;
    /** Path below `examples/`, or the page of a fence. */
    readonly name: string;
    /** Site path to look at it, base URL not included; absent where no page shows it. */
    readonly path?: string;
    readonly failures: readonly {
      readonly versions: readonly string[];
      /** Of the file; absent for a fence, which may hide lines. */
      readonly line?: number;
      /** `TS2305` */
      readonly code: string;
      readonly message: string;
      /** What the versions do not have. */
      readonly absent?: string;
    }[];
  }[];
}
