import type { UpstreamMode } from '../../../shared/protocol';
import type { Table } from './recorded-answers';

/** After which the server ends a statement, in milliseconds. */
const STATEMENT_TIMEOUT_MS = 1_000;

/** An error as a driver of PostgreSQL throws it. */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure';

  /** @param code five characters of PostgreSQL, or the operating system's name of the failure */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What becomes of a statement. */
export interface DatabaseFault {
  readonly delayMs: number;
  /** Thrown instead of an answer. */
  readonly failure?: readonly [code: string, message: string];
  /** Makes another answer of the right one. */
  readonly change: (table: Table) => Table;
}

const RIGHT: DatabaseFault = { delayMs: 0, change: (table) => table };

const FAULTS: Readonly<Record<UpstreamMode, DatabaseFault>> = {
  normal: RIGHT,
  slow: {
    ...RIGHT,
    delayMs: STATEMENT_TIMEOUT_MS,
    failure: ['57014', 'canceling statement due to statement timeout'],
  },
  'not-found': { ...RIGHT, change: (table) => ({ ...table, rows: [] }) },
  failing: { ...RIGHT, failure: ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432'] },
  // All other columns have a type, which the database holds them to.
  malformed: {
    ...RIGHT,
    change: ({ columns, rows }) => ({
      columns,
      rows: rows.map((row) =>
        row.map((value, index) => (columns[index] === 'sections' ? [{ kind: 'unexpected' }] : value)),
      ),
    }),
  },
};

/** How the database fails in a mode. */
export function databaseFaultOf(mode: UpstreamMode): DatabaseFault {
  return FAULTS[mode];
}
