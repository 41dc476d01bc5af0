import * as z from 'zod';
import type { CompilerMessage } from './reference-compiler';

/**
 * Whose word is taken.
 *
 * TypeScript 6 decides what counts as compiling, but looks at everything anew for many seconds; TypeScript 7, the
 * native compiler, needs one or two. The two differ so rarely that every difference is worth a look, and fails. So:
 * - `both`, for CI and for what is published: each looks at everything, and a difference is a problem;
 * - `confirm`, for one check by hand: 7 looks, and where it finds an error that no fence announces, 6 has the word;
 * - `native`, for watching: the answer of 7 is told at once. An error of 7 alone would be a difference, so red is
 *   never wrong; green is provisional until `both` has looked.
 *
 * A verdict of 6 that an earlier check left in the cache is taken in each of the three.
 */
export type Decision = 'native' | 'confirm' | 'both';

const message = z.object({
  line: z.number(),
  column: z.number(),
  length: z.number(),
  code: z.number(),
  text: z.string(),
});
/** Messages of each file of a unit, in the unit's order. */
export const verdictSchema = z.array(z.array(message));
export type Verdict = readonly (readonly CompilerMessage[])[];

/** What the two compilers say about one file when they do not agree. */
export interface Dispute {
  readonly six: readonly CompilerMessage[];
  readonly seven: readonly CompilerMessage[];
}

/**
 * Whether two compilers accept and refuse the same lines. Wording and columns may differ, and so may the code: of a
 * chain of reasons the two do not always tell the same one first.
 */
export function isSameVerdict(a: readonly CompilerMessage[], b: readonly CompilerMessage[]): boolean {
  const refused = (messages: readonly CompilerMessage[]) => new Set(messages.map(({ line }) => line));
  const [left, right] = [refused(a), refused(b)];
  return left.size === right.size && [...left].every((line) => right.has(line));
}

/** Whether a verdict has exactly the errors that the fence announces, in any order. */
export function isExpected(verdict: Verdict, expects: readonly number[]): boolean {
  const sorted = (codes: readonly number[]) => [...codes].sort((a, b) => a - b).join();
  return sorted(verdict.flat().map(({ code }) => code)) === sorted(expects);
}
