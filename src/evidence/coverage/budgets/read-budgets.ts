import * as z from 'zod';

const because = z.string().min(1);
const atMost = z.strictObject({ atMost: z.int().nonnegative(), because });

const budgetsSchema = z.strictObject({
  /** Of the shown parts with executable lines, how many in a hundred the tests run. */
  ranPercent: z.strictObject({ atLeast: z.number().min(90).max(100), because }),
  /** Fences with `norun=`. */
  norunFences: atMost,
  /** Fences of commands that are parsed, and that nothing executes. */
  commandFences: atMost,
  /** Fences in languages that nothing checks, by language. */
  uncheckedFences: z.record(z.string(), atMost),
});

export type Budgets = z.infer<typeof budgetsSchema>;

export const BUDGETS_FILE = 'evidence/budgets.json';

/**
 * Reads the budgets. Each says why it is what it is.
 *
 * @throws Error that names what is wrong with the file
 */
export function parseBudgets(text: string): Budgets {
  const parsed = budgetsSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new Error(`${BUDGETS_FILE} cannot be read: ${z.prettifyError(parsed.error)}`);
}
