import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { ARTICLES_SEED_FILE } from '@o2s/examples.backend';

import { type ArticleHost, startArticleHost } from './article-host';
import { type TestPostgres, startPostgres } from './postgres';
import { type TcpProxy, startTcpProxy } from './tcp-proxy';

const PATHS = [
    '/articles',
    '/articles/paper-jams',
    '/articles/search?query=paper',
    '/articles/categories',
    '/articles/categories/cat-ink',
];

let postgres: TestPostgres;
let database: string;
/** Inspects and changes the database from outside. */
let client: Client;
/** Holds locks on a separate connection, because within a transaction PostgreSQL shows an old state of the others. */
let locker: Client;
const hosts: ArticleHost[] = [];

beforeAll(async () => {
    postgres = await startPostgres();
});
afterAll(async () => {
    vi.unstubAllEnvs();
    await postgres.stop();
});
beforeEach(async () => {
    database = await postgres.createDatabase();
    [client, locker] = [new Client({ connectionString: database }), new Client({ connectionString: database })];
    await Promise.all([client.connect(), locker.connect()]);
});
afterEach(async () => {
    await Promise.all(hosts.splice(0).map(({ app }) => app.close()));
    await Promise.all([client.end(), locker.end()]);
});

async function start(settings: Record<string, string> = {}): Promise<ArticleHost> {
    const host = await startArticleHost({ DATABASE_URL: database, ...settings });
    hosts.push(host);
    return host;
}

async function count(sql: string): Promise<number> {
    const { rows } = await client.query<{ count: string }>(`select count(*) from ${sql}`);
    return Number(rows[0]?.count);
}

const connections = () =>
    count(`pg_stat_activity where application_name = 'o2s-helpdesk' and datname = current_database()`);

/** Blocks every reader of the articles until the returned function is called. */
async function block(): Promise<() => Promise<void>> {
    await locker.query('begin');
    await locker.query('lock table helpdesk.articles, helpdesk.categories in access exclusive mode');
    return async () => void (await locker.query('commit'));
}

/** Ends connections as an administrator would. */
async function endConnections(): Promise<void> {
    await client.query(`
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'o2s-helpdesk' and datname = current_database()`);
}

async function waitFor(isReached: () => Promise<boolean>): Promise<void> {
    while (!(await isReached())) {
        await sleep(10);
    }
}

const isWaiting = async () =>
    (await count(`pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)) > 0;

describe('the start', () => {
    it('of several hosts at once migrates and seeds once', async () => {
        const started = await Promise.all([start(), start(), start(), start()]);
        expect(started).toHaveLength(4);
        expect(await count('drizzle.helpdesk_migrations')).toBe(1);
        expect(await count('helpdesk.articles')).toBe(12);
    });

    it('keeps existing data: neither migration nor seed runs again', async () => {
        await start();
        await client.query(`update helpdesk.articles set theme = 'dark' where id = 'art-101'`);
        await client.query(`delete from helpdesk.articles where id = 'art-112'`);
        await start();
        expect(await count('helpdesk.articles')).toBe(11);
        expect(await count(`helpdesk.articles where theme = 'dark'`)).toBe(1);
    });

    it('leaves other tables of the same database alone', async () => {
        await client.query('create table articles (id int); insert into articles values (7)');
        await start();
        expect(await count('articles where id = 7')).toBe(1);
    });

    it('requires no seed, and the seed can run twice', async () => {
        const { url } = await start({ HELPDESK_DATABASE_SEED: '' });
        expect(await (await fetch(`${url}/articles`)).json()).toEqual({ data: [], total: 0 });
        const seed = await readFile(ARTICLES_SEED_FILE, 'utf8');
        await client.query(seed);
        await client.query(seed);
        expect(await (await fetch(`${url}/articles?limit=1`)).json()).toMatchObject({ total: 12 });
    });

    it.each([
        ['the server is unavailable', () => 'postgres://hunter2:hunter2@127.0.0.1:1/articles', /ECONNREFUSED/],
        ['the database does not exist', () => database.replace(/test_\w+/, 'hunter2'), /3D000/],
    ])('fails with a reason and without the URL when %s', async (_what, url, reason) => {
        const attempt = start({ DATABASE_URL: url() });
        await expect(attempt).rejects.toThrow(/DATABASE_URL: the database could not be prepared/);
        await expect(attempt).rejects.toThrow(reason);
        await expect(attempt).rejects.not.toThrow(/hunter2/);
    });

    it('fails when the seed cannot be read or is not SQL', async () => {
        await expect(start({ HELPDESK_DATABASE_SEED: '/no/such.sql' })).rejects.toThrow(/HELPDESK_DATABASE_SEED/);
        await expect(start({ HELPDESK_DATABASE_SEED: __filename })).rejects.toThrow(/could not be prepared \(42601\)/);
        expect(await connections()).toBe(0);
    });
});

describe('when the database', () => {
    let proxy: TcpProxy;
    let url: string;

    beforeEach(async () => {
        proxy = await startTcpProxy(database);
        ({ url } = await start({ DATABASE_URL: proxy.url, HELPDESK_DATABASE_TIMEOUT: '1000' }));
    });
    afterEach(() => proxy.close());

    const statuses = () => Promise.all(PATHS.map(async (path) => (await fetch(`${url}${path}`)).status));

    it('disconnects, every route responds with 503 without details; after its recovery, 200', async () => {
        expect(await statuses()).toEqual(PATHS.map(() => 200));
        await proxy.cut();
        expect(await statuses()).toEqual(PATHS.map(() => 503));
        expect(await (await fetch(`${url}/articles`)).json()).toEqual({
            statusCode: 503,
            error: 'Service Unavailable',
            message: 'The database cannot be reached',
        });
        await proxy.restore();
        expect(await statuses()).toEqual(PATHS.map(() => 200));
    });

    it('hangs, every route responds with 504 or 503 in time', async () => {
        expect(await statuses()).toEqual(PATHS.map(() => 200));
        proxy.freeze();
        const start = performance.now();
        for (const status of await statuses()) {
            expect([503, 504]).toContain(status); // 503 if a new connection is required
        }
        expect(performance.now() - start).toBeLessThan(5_000);
        await proxy.restore();
        expect(await statuses()).toEqual(PATHS.map(() => 200));
    });

    it('is too slow, the query ends on the server too: 504', async () => {
        await statuses(); // opens the connections
        const unblock = await block();
        expect(await statuses()).toEqual(PATHS.map(() => 504));
        expect(await isWaiting()).toBe(false);
        await unblock();
        expect(await statuses()).toEqual(PATHS.map(() => 200));
    });

    it('fails during a query: 503, and the next request works', async () => {
        const unblock = await block();
        const response = fetch(`${url}/articles/paper-jams`);
        await waitFor(isWaiting);
        await endConnections();
        expect((await response).status).toBe(503);
        await unblock();
        expect((await fetch(`${url}/articles/paper-jams`)).status).toBe(200);
    });

    it('closes idle connections, the host stays up', async () => {
        await statuses();
        await endConnections();
        await waitFor(() => Promise.resolve(proxy.connections() === 0));
        expect(await statuses()).toEqual(PATHS.map(() => 200));
    });

    it('has no table, every route responds with 502 without the SQL', async () => {
        await client.query('drop table helpdesk.article_translations, helpdesk.category_translations');
        expect(await statuses()).toEqual(PATHS.map(() => 502));
        const body = await (await fetch(`${url}/articles`)).text();
        expect(JSON.parse(body)).toEqual({ statusCode: 502, error: 'Bad Gateway', message: 'The database failed' });
    });

    it('contains invalid sections, that article responds with 502 and the others succeed', async () => {
        await client.query(
            `update helpdesk.article_translations set sections = '{"hunter2": 1}' where article_id = 'art-102'`,
        );
        const response = await fetch(`${url}/articles/paper-jams`);
        expect(response.status).toBe(502);
        expect(await response.text()).not.toContain('hunter2');
        expect((await fetch(`${url}/articles/replace-toner`)).status).toBe(200);
    });

    it('contains a cycle of categories, they are still returned', async () => {
        await client.query(`update helpdesk.categories set parent_id = 'cat-ink' where id = 'cat-devices'`);
        const response = await fetch(`${url}/articles/categories/cat-ink`);
        expect(await response.json()).toMatchObject({ parent: { parent: { slug: 'devices' } } });
    });
});

describe('the end', () => {
    it('of the host waits for the last request, then closes every connection', async () => {
        const { app, url } = await start();
        const unblock = await block();
        // The request runs two queries in sequence. A kept-alive connection would only delay the end.
        const response = fetch(`${url}/articles/categories`, { headers: { connection: 'close' } });
        await waitFor(isWaiting);
        hosts.splice(0);
        const closed = app.close();
        await sleep(50);
        await unblock();
        expect((await response).status).toBe(200);
        await closed;
        await waitFor(async () => (await connections()) === 0);
    });

    it('works before a first request, too', async () => {
        const { app } = await start();
        hosts.splice(0);
        await app.close();
        expect(await connections()).toBe(0);
    });
});
