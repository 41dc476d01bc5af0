import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { RULES, type RuleName } from './mutant';
import { FRAMEWORK } from './rules';
import type { SelfTestResult } from './run';

/** The committed figures of the last whole run. */
const selfTestFigures = z.object({
  /** ISO date of the run. */
  date: z.string(),
  framework: z.string(),
  mutants: z.number(),
  killed: z.number(),
  rules: z.record(z.string(), z.object({ mutants: z.number(), killed: z.number() })),
  excluded: z.record(z.string(), z.number()),
});
export type SelfTestFigures = z.infer<typeof selfTestFigures>;

/** Reads the committed figures. */
export function parseFigures(text: string): SelfTestFigures {
  return selfTestFigures.parse(JSON.parse(text));
}

/** Counts what became of the mutants, by rule, and the exclusions by their reason. */
export function toFigures(
  { judgements, exclusions }: SelfTestResult,
  { date, framework }: Pick<SelfTestFigures, 'date' | 'framework'>,
): SelfTestFigures {
  const rules: SelfTestFigures['rules'] = {};
  for (const { mutant, missing } of judgements) {
    const row = (rules[mutant.rule] ??= { mutants: 0, killed: 0 });
    row.mutants += 1;
    if (missing.length === 0) row.killed += 1;
  }
  const excluded: Record<string, number> = {};
  for (const { rule, reason } of exclusions) {
    const key = `${rule}: ${reason}`;
    excluded[key] = (excluded[key] ?? 0) + 1;
  }
  const killed = judgements.filter(({ missing }) => missing.length === 0).length;
  return { date, framework, mutants: judgements.length, killed, rules, excluded };
}

/** The list of survivors: each with where it should have been told, and what was told instead. */
export function formatSurvivors({ judgements }: SelfTestResult): string {
  return judgements
    .filter(({ missing }) => missing.length > 0)
    .map(({ mutant, missing, told }) => {
      const places = missing.map(({ page, first }) => `${page}:${first}`).join(', ');
      const instead = told.slice(0, 3).map(({ place, name }) => `${place.file}:${place.line} ${name}`);
      return [
        `${mutant.file}:${mutant.line} ${mutant.rule}`,
        `  ${mutant.what}`,
        `  expected: a problem at ${places}`,
        `  found: ${instead.length > 0 ? instead.join(', ') : 'none'}`,
      ].join('\n');
    })
    .join('\n\n');
}

/** A table of what was done, for people. */
export function formatFigures({ mutants, killed, rules, excluded }: SelfTestFigures): string {
  const rows = Object.entries(rules).map(
    ([rule, row]) => `  ${`${row.killed}/${row.mutants}`.padStart(9)}  ${rule}: ${RULES[rule as RuleName]}`,
  );
  const reasons = Object.entries(excluded).map(
    ([reason, count]) => `  ${String(count).padStart(9)}  ${reason}`,
  );
  return [
    `${killed} of ${mutants} mutants were told at their page's line`,
    ...rows,
    ...(reasons.length > 0
      ? ['left out, as they could not change meaning or nothing checks them:', ...reasons]
      : []),
  ].join('\n');
}

/** The version of the framework that the examples are held to. */
export function readFrameworkVersion(root: string): string {
  const manifest = path.join(root, 'node_modules', FRAMEWORK, 'package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8'))).version;
}
