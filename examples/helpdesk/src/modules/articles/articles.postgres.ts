import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client, Pool } from 'pg';

import { HelpdeskConfigError } from '../../helpdesk.config';
import { CASING, MIGRATIONS, type OpenDatabase } from './articles.database';
import { articles } from './articles.schema';

/** Lock number that no other program uses: the first bytes of the SHA-256 of the package's name. */
const MIGRATION_LOCK = 723_461_982;

/** Time limit for another host's migration before this one fails. */
const LOCK_TIMEOUT = '60s';

/**
 * Opens a pool of connections to a PostgreSQL server, after migrating the tables.
 *
 * @param connectionString - the value of `DATABASE_URL`
 * @param timeoutMs - time limit of each connection and each query
 * @param seed - SQL to run on tables without articles
 * @param onIdleError - called when an unused connection breaks; the pool replaces the connection
 * @returns the database
 * @throws `HelpdeskConfigError` when the server cannot be reached or the migration fails
 */
// #region open-postgres
export async function openPostgres(
    connectionString: string,
    timeoutMs: number,
    seed: string | undefined,
    onIdleError: (error: Error) => void,
): Promise<OpenDatabase> {
    await migrateOnce(connectionString, timeoutMs, seed);
    const pool = new Pool({
        connectionString,
        application_name: 'o2s-helpdesk',
        connectionTimeoutMillis: timeoutMs,
        statement_timeout: timeoutMs, // the server cancels the query
        query_timeout: timeoutMs + 500, // the host stops waiting if the server is unavailable
        allowExitOnIdle: true,
    });
    pool.on('error', onIdleError); // without a listener, such an error ends the process
    return { db: drizzle({ client: pool, casing: CASING }), close: () => pool.end() };
}
// #endregion open-postgres

// #region migrate-once
/** Migrates once, even if two hosts start together: the second waits for the lock, and then has no work. */
async function migrateOnce(connectionString: string, timeoutMs: number, seed: string | undefined): Promise<void> {
    const client = new Client({ connectionString, connectionTimeoutMillis: timeoutMs });
    client.on('error', () => undefined); // the current query fails as well
    try {
        await client.connect();
        await client.query(`set lock_timeout = '${LOCK_TIMEOUT}'`);
        await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
        const db = drizzle({ client, casing: CASING });
        await migrate(db, MIGRATIONS);
        if (seed && (await db.$count(articles)) === 0) {
            await client.query(seed);
        }
    } catch (error) {
        throw new HelpdeskConfigError(
            `The helpdesk integration cannot start. DATABASE_URL: the database could not be prepared (${reasonOf(error)})`,
        );
    } finally {
        await client.end().catch(() => undefined); // the end of the session releases the lock
    }
}
// #endregion migrate-once

/** Returns only the code, because the message may contain the address, the user or a value. */
function reasonOf(error: unknown): string {
    const cause = error instanceof Error && error.cause ? error.cause : error;
    return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no code';
}
