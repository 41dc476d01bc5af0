import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';

import { HelpdeskConfigError } from '../../helpdesk.config';
import { CASING, MIGRATIONS, type OpenDatabase } from './articles.database';
import { lockFolder } from './articles.folder-lock';
import { articles } from './articles.schema';

/**
 * Opens PGlite, a PostgreSQL inside this process. It requires no server, but only one host at a time can use it, and a
 * query blocks the process until it ends.
 *
 * @param folder - folder of its files; in memory if `undefined`
 * @param seed - SQL to run on tables without articles
 * @returns the database, after its migration
 * @throws `HelpdeskConfigError` when another host is using the folder, or it cannot be opened
 */
// #region open-embedded
export async function openEmbedded(folder: string | undefined, seed: string | undefined): Promise<OpenDatabase> {
    let unlock: (() => Promise<void>) | undefined;
    let client: PGlite | undefined;
    const close = async () => {
        await client?.close();
        await unlock?.();
    };
    try {
        unlock = folder === undefined ? undefined : await lockFolder(folder);
        client = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
        const db = drizzle({ client, casing: CASING });
        await migrate(db, MIGRATIONS);
        if (seed && (await db.$count(articles)) === 0) {
            await client.exec(seed);
        }
        return { db, close };
    } catch (error) {
        await close();
        if (error instanceof HelpdeskConfigError) {
            throw error;
        }
        throw new HelpdeskConfigError(
            'The helpdesk integration cannot start. HELPDESK_DATABASE_DIR: the embedded database could not be opened',
            { cause: error },
        );
    }
}
// #endregion open-embedded
