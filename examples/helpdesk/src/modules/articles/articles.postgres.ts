import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client, Pool } from 'pg';

import { HelpdeskConfigError } from '../../helpdesk.config';
import { CASING, MIGRATIONS, type OpenDatabase } from './articles.database';
import { articles } from './articles.schema';

/** Any number, as long as no other program locks it: the first bytes of the SHA-256 of the package's name. */
const MIGRATION_LOCK = 723_461_982;

/** How long another host may migrate before this one gives up. */
const LOCK_TIMEOUT = '60s';

/**
 * Opens a pool of connections to a PostgreSQL server, after the tables were migrated.
 *
 * @param connectionString - as `DATABASE_URL`
 * @param timeoutMs - how long a connection and a query may take, each
 * @param seed - SQL to run on tables without articles
 * @param onIdleError - told when a connection breaks that no query was using; the pool replaces it
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
        statement_timeout: timeoutMs, // the server ends the query
        query_timeout: timeoutMs + 500, // the host stops waiting for a server that is gone
        allowExitOnIdle: true,
    });
    pool.on('error', onIdleError); // without a listener, such an error ends the process
    return { db: drizzle({ client: pool, casing: CASING }), close: () => pool.end() };
}
// #endregion open-postgres

// #region migrate-once
/** Two hosts may start at once: the second waits for the lock, and then finds nothing to do. */
async function migrateOnce(connectionString: string, timeoutMs: number, seed: string | undefined): Promise<void> {
    const client = new Client({ connectionString, connectionTimeoutMillis: timeoutMs });
    client.on('error', () => undefined); // the query that runs then fails as well
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
        await client.end().catch(() => undefined); // the end of the session frees the lock
    }
}
// #endregion migrate-once

/** The code only: the message may hold the address, the user or a value. */
function reasonOf(error: unknown): string {
    const cause = error instanceof Error && error.cause ? error.cause : error;
    return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no code';
}
