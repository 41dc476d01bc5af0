import * as drizzle from 'drizzle-orm';
import * as pgCore from 'drizzle-orm/pg-core';
import * as drizzlePglite from 'drizzle-orm/pglite';
import type { Pack } from '../../runtime';
import * as files from '../../shims/fs-promises';
import * as path from '../../shims/path';
import * as postgres from './absent-postgres';
import { PGlite, tapSql } from './recorded-pglite';

/** What articles need: Drizzle, and the answers that a database once gave. */
export const ARTICLES_PACK: Pack = {
  packages: {
    '@electric-sql/pglite': { PGlite },
    'drizzle-orm': drizzle,
    'drizzle-orm/node-postgres': postgres,
    'drizzle-orm/node-postgres/migrator': postgres,
    'drizzle-orm/pg-core': pgCore,
    'drizzle-orm/pglite': drizzlePglite,
    // What is recorded was answered by tables that were migrated before.
    'drizzle-orm/pglite/migrator': { migrate: () => Promise.resolve() },
    'node:fs/promises': files,
    'node:path': path,
    pg: postgres,
  },
  createMounts: () => [],
  tap: tapSql,
};
