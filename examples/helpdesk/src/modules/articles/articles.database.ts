import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { join } from 'node:path';

// #region database
/** A database that Drizzle can query with any driver. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** An open database whose tables match the newest migration. */
export interface OpenDatabase {
    /** Executes queries. */
    readonly db: Database;
    /** Waits for running queries, then closes every connection. */
    close(): Promise<void>;
}
// #endregion database

// #region migrations
/** Locates the migrations, which ship with the package. The path is the same from `src` and from `dist`. */
export const MIGRATIONS = {
    migrationsFolder: join(__dirname, '..', '..', '..', 'migrations'),
    migrationsTable: 'helpdesk_migrations', // other packages may migrate their own tables in the same database
};
// #endregion migrations

/** Maps the schema's names to SQL: `createdAt` becomes `created_at`. */
export const CASING = 'snake_case';
