/** Exit codes of `npm run verify`, in every mode. */
export const EXIT = {
  /** Everything that was asked about is proved. */
  verified: 0,
  /** At least one problem was reported. */
  problems: 1,
  /** The command line cannot be followed: an unknown option, a filter or a folder that names nothing. */
  usage: 2,
  /** `--fix` left something as it is: nobody agreed, a file changed meanwhile, or it could not be written. */
  unwritten: 3,
  /** The command itself failed: a fault of the program, not of what it checked. */
  fault: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What `--help` says about them. */
export const EXIT_HELP = `Exit codes:
  ${EXIT.verified}  everything is proved
  ${EXIT.problems}  there are problems
  ${EXIT.usage}  the command line cannot be followed
  ${EXIT.unwritten}  --fix left something as it is: nobody agreed, a file changed meanwhile, or could not be written
  ${EXIT.fault}  the command itself failed`;

/** A mistake on the command line, told without a stack. Modes throw it; `cli.ts` prints it. */
export class UsageError extends Error {
  override name = 'UsageError';
}
