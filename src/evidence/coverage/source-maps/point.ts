/** A place in a source file that the run of a test can reach or miss. */
export interface Point {
  /** One-based. */
  readonly line: number;
  /** Zero-based, in UTF-16 code units, as source maps count. */
  readonly column: number;
}
