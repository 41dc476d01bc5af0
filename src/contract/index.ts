/**
 * What crosses the border between the Node side (engine, plugins) and the browser side (components, theme).
 * Types only: nothing here may run, so that either side can import it.
 */

/** A compiler message shown under the fence that declares it with `errors=`. */
export interface ShownDiagnostic {
  /** One-based line within the code shown on the page. */
  readonly line: number;
  /** One-based column within that line, in UTF-16 code units. */
  readonly column: number;
  /** The code as tsc prints it, for instance `TS2741`. */
  readonly code: string;
  /** The whole message; chained messages are indented lines of their own. */
  readonly message: string;
}

/**
 * What proves a snippet, the strongest first: its output is what a recorded run gave; tests executed each executable
 * line in it; TypeScript accepts its whole file; it was read and its parts exist; nothing looked at it.
 */
export type SnippetLevel = 'matched' | 'ran' | 'compiled' | 'checked' | 'unchecked';

/** Why a snippet has its level, where the level alone does not say. */
export type LevelReason =
  /** Nothing in it is executable: types, constants, re-exports. */
  | 'types-only'
  /** Tests execute a part of it. */
  | 'partly-run'
  /** What is known of it belongs to another state of the code, the tests or the dependencies. */
  | 'outdated'
  /** Code of the page itself, which no test runs. */
  | 'on-page'
  /** Refused by the compiler, as it should be. */
  | 'refused'
  | 'json'
  | 'commands'
  /** Commands for somewhere else. */
  | 'norun'
  /** A file of an example that is no TypeScript. */
  | 'by-example'
  /** Output, pictures, differences: no language that can be checked. */
  | 'shown';

/** The tests of one file that ran a snippet. */
export interface RanBy {
  /** Test file, below `examples/`. */
  readonly spec: string;
  /** How many of its tests did; 0 where only its set-up did. */
  readonly count: number;
  /** The first of them. */
  readonly names: readonly string[];
}

/** A snippet's level with what it rests on. */
export interface SnippetEvidence {
  readonly level: SnippetLevel;
  readonly reason?: LevelReason;
  /** Some of the tests that executed it, the nearest file first. */
  readonly tests?: readonly RanBy[];
  /** How many more test files did. */
  readonly moreFiles?: number;
  /** Lines that no test executed, as they read. */
  readonly missed?: readonly string[];
}

/** The snippets of one guide: a part of the page that lists them all. */
export interface VerifiedGuide {
  readonly title: string;
  readonly permalink: string;
  readonly snippets: readonly (SnippetEvidence & {
    /** What it is called: its title, or what it shows. */
    readonly name: string;
    /** Anchor on the guide's page, without `#`. */
    readonly anchor: string;
    /** Site path of its source, base URL not included. */
    readonly sourcePath?: string;
  })[];
}

/** What the whole site was verified with. */
export interface VerificationBasis {
  /** Version of `@o2s/framework`. */
  readonly framework: string;
  /** Short hash of the commit; absent where the site was built without one, or from files that differ from it. */
  readonly commit?: string;
}

/**
 * Props of the `Snippet` component. The remark plugin wraps every checked fence in
 * `<Snippet …><CodeBlock/></Snippet>`; values are strings where MDX needs attributes, JSON where marked.
 */
export interface SnippetProps {
  /** What proves the code: a region or a whole file of an example, a part of a JSON file, or a checked inline fence. */
  readonly kind: 'region' | 'file' | 'pointer' | 'inline';
  /** What the head of the frame says: the fence's `title=`, or the path in the package. */
  readonly title?: string;
  /** Path below `examples/`, with `/`; absent on inline fences. */
  readonly file?: string;
  /** Region name (`kind: 'region'`) or JSON Pointer (`kind: 'pointer'`). */
  readonly part?: string;
  /** Site path of the file's page with the region's anchor, base URL not included. */
  readonly sourcePath?: string;
  /** The first exported symbol that the code declares, as the API reference names it. */
  readonly symbol?: string;
  /** Site path of that symbol in the API reference, base URL not included. */
  readonly symbolPath?: string;
  /** Absolute link into the repository; only where the site is configured with one. */
  readonly repositoryUrl?: string;
  /** The import declarations that a region needs, one below the other; absent where it needs none. */
  readonly imports?: string;
  /** Present where the code joins parts of a file that do not touch. */
  readonly excerpt?: 'true';
  /** JSON of `ShownDiagnostic[]`, on fences with `errors=`. */
  readonly diagnostics?: string;
  /** Its anchor on the page, without `#`. */
  readonly anchor?: string;
  /** JSON of `SnippetEvidence`. */
  readonly evidence?: string;
}

/** A region of an example file, in lines of the text that its source page shows. */
export interface SourceRegion {
  readonly name: string;
  /** One-based, inclusive. A region that was opened several times has several spans. */
  readonly spans: readonly { readonly first: number; readonly last: number }[];
}

/** One shown example file: the data of its page and of the whole-file dialog. */
export interface SourceFile {
  /** Path below `examples/`, with `/`. */
  readonly path: string;
  /** The whole file, region markers and lint comments stripped, without a final line break. */
  readonly text: string;
  /** Prism language. */
  readonly language: string;
  /** Site path of the file's page, base URL not included: `/source/helpdesk/src/integration-ts`. */
  readonly sourcePath: string;
  readonly regions: readonly SourceRegion[];
  /** The pages that show a part of it, in sidebar order where known. */
  readonly shownBy: readonly { readonly title: string; readonly permalink: string }[];
  readonly repositoryUrl?: string;
}

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
