import type { JsonValue, RunStep } from '../../../contract';
import { toJson } from '../../../runs/shared';
import type { HostTap } from '../../runtime';
import { findAnswer, type Table } from './recorded-answers';

/** No test has asked the database this. */
class NoRecordedAnswer extends Error {
  override readonly name = 'NoRecordedAnswer';
}

const WHY =
  'What a database answers is recorded here, and no answer is recorded for this statement with these parameters.';

let trace: Parameters<HostTap>[1] | undefined;

/** Notes from now on what the database is asked. */
export const tapSql: HostTap = (_host, noted) => void (trace = noted);

/** Stands in for PGlite: it knows the answers that tests recorded, and says so where there is none. */
export class PGlite {
  static create(): Promise<PGlite> {
    return Promise.resolve(new PGlite());
  }

  /** @throws NoRecordedAnswer */
  async query(
    statement: string,
    values: readonly unknown[] = [],
    { rowMode }: { readonly rowMode?: 'array' | 'object' } = {},
  ): Promise<{ fields: { name: string }[]; rows: unknown[] }> {
    const parameters = values.map((value) => toJson(value) ?? null);
    const found = findAnswer(statement, parameters);
    trace?.().add(toStep(statement, parameters, found));
    if (!found) {
      console.warn(WHY);
      throw new NoRecordedAnswer(WHY);
    }
    const { columns, rows } = found;
    return Promise.resolve({
      fields: columns.map((name) => ({ name })),
      rows: rows.map((row) => (rowMode === 'array' ? [...row] : toObject(columns, row))),
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** Numbers of PostgreSQL's types, of which Drizzle names these. */
export const types = { DATE: 1082, TIMESTAMP: 1114, TIMESTAMPTZ: 1184, INTERVAL: 1186 } as const;

function toStep(statement: string, parameters: readonly JsonValue[], found: Table | undefined): RunStep {
  return { kind: 'sql', statement, parameters, response: found ?? { failure: 'NoRecordedAnswer' } };
}

function toObject(columns: readonly string[], row: readonly JsonValue[]): Record<string, JsonValue> {
  return Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null]));
}
