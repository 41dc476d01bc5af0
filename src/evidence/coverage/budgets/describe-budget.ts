import type { BudgetVerdict } from './check-budgets';
import { BUDGETS_FILE } from './read-budgets';

/**
 * Says what is wrong with a budget, or that it can be tightened, and which line to change.
 *
 * @param budgetsText the file as it is, to find the line
 * @returns nothing for a budget that is exactly kept
 */
export function describeBudget(
  { path, value, limit, verdict, fences }: BudgetVerdict,
  budgetsText: string,
): string[] {
  if (verdict === 'kept') return [];
  if (limit === undefined) {
    return [
      `${BUDGETS_FILE} ${path} has no budget, and the guides have ${value}. Give it one, with the reason:`,
      `  ${JSON.stringify(path.split('.').at(-1))}: { "atMost": ${value}, "because": "…" }`,
      ...indent(fences),
    ];
  }
  const place = findLine(budgetsText, path);
  const where = `${BUDGETS_FILE}:${place?.line ?? 1}`;
  if (verdict === 'better') {
    const line = place?.text.replace(
      /("at(?:Most|Least)":\s*)[\d.]+/,
      (_all, name: string) => `${name}${value}`,
    );
    return [
      `${where} ${path} is ${value}, better than its budget of ${limit}. Keep it so with this line:`,
      `  ${line ?? ''}`,
    ];
  }
  return [`${where} ${path} is ${value}, and its budget is ${limit}`, ...indent(fences)];
}

/** The line of a budget's number: `path` names the keys on the way to it. */
function findLine(text: string, path: string): { line: number; text: string } | undefined {
  const lines = text.split(/\r?\n/);
  let at = 0;
  for (const key of path.split('.')) {
    const found = lines.findIndex((line, index) => index >= at && line.includes(`${JSON.stringify(key)}:`));
    if (found < 0) return undefined;
    at = found;
  }
  const number = lines.findIndex((line, index) => index >= at && /"at(?:Most|Least)":/.test(line));
  return number < 0 ? undefined : { line: number + 1, text: (lines[number] ?? '').trim() };
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
