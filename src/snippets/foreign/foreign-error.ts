/** Why documentation cannot be checked at all: each a mistake in what the caller named. */
export type ForeignFault =
  'docs-missing' | 'docs-empty' | 'examples-missing' | 'tsconfig-missing' | 'tsconfig-invalid';

/** Thrown before anything is checked; the message says what to do. */
export class ForeignError extends Error {
  override name = 'ForeignError';

  constructor(
    readonly fault: ForeignFault,
    message: string,
  ) {
    super(`${fault}: ${message}`);
  }
}
