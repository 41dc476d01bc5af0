/** Who acts in a step. */
export type Lane =
  'request' | 'service' | 'http' | 'graphql' | 'sql' | 'cache' | 'log' | 'mapper' | 'response';

/** Something that a step opens to. */
export interface Detail {
  readonly label: string;
  readonly text: string;
  /** `prose` is a sentence; everything else is code. */
  readonly language: 'json' | 'graphql' | 'sql' | 'text' | 'prose';
}

/** One step, in words. */
export interface ShownStep {
  readonly lane: Lane;
  /** How far from the caller: 0 the caller, 1 the host's service, 2 what the service asks. */
  readonly depth: 0 | 1 | 2;
  /** One sentence or less, without code. */
  readonly text: string;
  /** What it is about, as code. */
  readonly subject: string;
  /** How it ended, for instance `200` or `miss`. */
  readonly outcome?: string;
  /** Whether that is a failure. */
  readonly failed?: boolean;
  readonly details: readonly Detail[];
}
