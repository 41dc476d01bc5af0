import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { RULES, type RuleName } from './mutant';
import { FRAMEWORK } from './rules';
import type { SelfTestResult } from './run';
import type { Judgement } from './workbench';

/** Where the figures of the last whole run are committed, from the root. */
export const FIGURES_FILE = 'evidence/self-test.json';

/** The committed figures of the last whole run. */
const selfTestFigures = z.strictObject({
  /** ISO date of the run. */
  date: z.string(),
  framework: z.string(),
  /** Whose word was taken: `both` compilers', or that of the native one. */
  decision: z.enum(['native', 'both']),
  mutants: z.number(),
  killed: z.number(),
  rules: z.record(z.string(), z.object({ mutants: z.number(), killed: z.number() })),
  /** Counts of what was left out, by rule and reason. */
  excluded: z.record(z.string(), z.number()),
  /** Each mutant that was not told where it should have been. */
  survivors: z.array(z.string()),
});
export type SelfTestFigures = z.infer<typeof selfTestFigures>;

/**
 * Reads the committed figures.
 *
 * @throws when they are none
 */
export function parseFigures(text: string): SelfTestFigures {
  return selfTestFigures.parse(JSON.parse(text));
}

/** Counts what became of the mutants, by rule, and the exclusions by their reason. */
export function toFigures(
  { judgements, exclusions }: SelfTestResult,
  { date, framework, decision }: Pick<SelfTestFigures, 'date' | 'framework' | 'decision'>,
): SelfTestFigures {
  const rules: SelfTestFigures['rules'] = {};
  for (const judgement of judgements) {
    const { mutant } = judgement;
    const row = (rules[mutant.rule] ??= { mutants: 0, killed: 0 });
    row.mutants += 1;
    if (!isSurvivor(judgement)) row.killed += 1;
  }
  const excluded: Record<string, number> = {};
  for (const { rule, reason } of exclusions) {
    const key = `${rule}: ${reason}`;
    excluded[key] = (excluded[key] ?? 0) + 1;
  }
  const survivors = judgements
    .filter(isSurvivor)
    .map(({ mutant }) => `${mutant.file}:${mutant.line} ${mutant.rule}: ${mutant.what}`);
  return {
    date,
    framework,
    decision,
    mutants: judgements.length,
    killed: judgements.length - survivors.length,
    rules,
    excluded,
    survivors,
  };
}

/** Whether a mutant was not told where it should have been. */
export function isSurvivor({ missing }: Judgement): boolean {
  return missing.length > 0;
}

/** A survivor, with where it should have been told, and what was told instead. */
export function formatSurvivor({ mutant, missing, told }: Judgement): string {
  const places = missing.map(({ page, first }) => `${page}:${first}`).join(', ');
  const instead = told.slice(0, 3).map(({ place, name }) => `${place.file}:${place.line} ${name}`);
  return [
    `${mutant.file}:${mutant.line} ${mutant.rule}`,
    `  ${mutant.what}`,
    `  expected: a problem at ${places}`,
    `  found: ${instead.length > 0 ? instead.join(', ') : 'none'}`,
  ].join('\n');
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
