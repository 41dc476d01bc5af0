import type { JsonValue, RunStep } from '../../../../shared/recording';
import { toJson } from '../../../../shared/normalize-recording';
import type { HostTap } from '../../runtime';
import { DatabaseFailure, databaseFaultOf } from './database-faults';
import { findAnswer } from './recorded-answers';

type SqlResponse = Extract<RunStep, { kind: 'sql' }>['response'];

/** No test has asked the database this. */
class NoRecordedAnswer extends Error {
  override readonly name = 'NoRecordedAnswer';
}

const WHY =
  'What a database answers is recorded here, and no answer is recorded for this statement with these parameters.';

let trace: Parameters<HostTap>[1] | undefined;
let mode: Parameters<HostTap>[2] = () => 'normal';

/** Notes from now on what the database is asked, and has it fail as the reader wishes. */
export const tapSql: HostTap = (_host, noted, wished) => {
  trace = noted;
  mode = wished;
};

/** Stands in for PGlite: it knows the answers that tests recorded, and says so where there is none. */
export class PGlite {
  static create(): Promise<PGlite> {
    return Promise.resolve(new PGlite());
  }

  /** @throws NoRecordedAnswer, or the {@link DatabaseFailure} that a reader wishes */
  async query(
    statement: string,
    values: readonly unknown[] = [],
    { rowMode }: { readonly rowMode?: 'array' | 'object' } = {},
  ): Promise<{ fields: { name: string }[]; rows: unknown[] }> {
    const parameters = values.map((value) => toJson(value) ?? null);
    const note = (response: SqlResponse) => trace?.().add({ kind: 'sql', statement, parameters, response });
    const { delayMs, failure, change } = databaseFaultOf(mode());
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (failure) {
      note({ failure: failure[0] });
      throw new DatabaseFailure(...failure);
    }
    const found = findAnswer(statement, parameters);
    if (!found) {
      note({ failure: 'NoRecordedAnswer' });
      console.warn(WHY);
      throw new NoRecordedAnswer(WHY);
    }
    const { columns, rows } = change(found);
    note({ columns, rows });
    return {
      fields: columns.map((name) => ({ name })),
      rows: rows.map((row) => (rowMode === 'array' ? [...row] : toObject(columns, row))),
    };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** Numbers of PostgreSQL's types, of which Drizzle names these. */
export const types = { DATE: 1082, TIMESTAMP: 1114, TIMESTAMPTZ: 1184, INTERVAL: 1186 } as const;

function toObject(columns: readonly string[], row: readonly JsonValue[]): Record<string, JsonValue> {
  return Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null]));
}
