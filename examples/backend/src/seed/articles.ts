import { join } from 'node:path';

/**
 * Path of the SQL seed of the helpdesk's articles for PostgreSQL. It requires existing tables and can run again:
 * existing rows stay unchanged.
 */
export const ARTICLES_SEED_FILE = join(__dirname, '..', '..', 'sql', 'articles.sql');
