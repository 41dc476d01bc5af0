import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { join } from 'node:path';

// #region database
/** A database that Drizzle can ask, whichever driver is behind it. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** A database that is open: its tables are there, as the newest migration leaves them. */
export interface OpenDatabase {
    /** Where queries go. */
    readonly db: Database;
    /** Lets running queries end, then closes every connection. */
    close(): Promise<void>;
}
// #endregion database

// #region migrations
/** Migrations ship with the package. The path is the same from `src` and from `dist`. */
export const MIGRATIONS = {
    migrationsFolder: join(__dirname, '..', '..', '..', 'migrations'),
    migrationsTable: 'helpdesk_migrations', // other packages may migrate tables of their own in the same database
};
// #endregion migrations

/** How the schema's `createdAt` is called in SQL: `created_at`. */
export const CASING = 'snake_case';
