import { join } from 'node:path';

/**
 * The file with the seed of the helpdesk's articles: SQL for PostgreSQL, to be run on tables that exist. It can be run
 * again: rows that are there stay as they are.
 */
export const ARTICLES_SEED_FILE = join(__dirname, '..', '..', 'sql', 'articles.sql');
