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
