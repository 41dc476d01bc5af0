import { PGlite } from '@electric-sql/pglite';
import { vi } from 'vitest';

import type { JsonValue, RunStep } from '../../shared/recording';
import { toJson } from '../../shared/normalize-recording';
import { failureOf } from './messages';
import type { Trace } from './trace';

/** Notes every statement that reaches PGlite, below Drizzle: it is what the database is really asked. */
export function tapSql(trace: Trace): void {
  const query = Reflect.get(PGlite.prototype, 'query');
  vi.spyOn(PGlite.prototype, 'query').mockImplementation(async function (this: PGlite, statement, ...rest) {
    const parameters = (rest[0] ?? []).map((value: unknown) => toJson(value) ?? null);
    const step = { kind: 'sql', statement, parameters } as const;
    const finish = trace.begin({ ...step, response: { failure: 'no answer' } });
    try {
      const results = await Reflect.apply(query, this, [statement, ...rest]);
      finish({ ...step, response: toTable(results) });
      return results;
    } catch (error) {
      finish({ ...step, response: failureOf(error) });
      throw error;
    }
  });
}

type Answer = Awaited<ReturnType<PGlite['query']>>;

/** Drizzle asks for rows as lists where it knows the columns, and as objects elsewhere. */
function toTable({
  fields,
  rows,
}: Answer): Extract<Extract<RunStep, { kind: 'sql' }>['response'], { rows: unknown }> {
  const columns = fields.map(({ name }) => name);
  const toRow = (row: unknown): JsonValue[] => {
    const values = Array.isArray(row)
      ? (row as unknown[])
      : columns.map((name): unknown => Reflect.get(row as object, name));
    return values.map((value) => toJson(value) ?? null);
  };
  return { columns, rows: rows.map(toRow) };
}
