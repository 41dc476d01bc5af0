import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { Articles } from '@o2s/framework/modules';

import { routesOf } from '../host/test/routes';
import { type ArticleHost, startArticleHost } from './article-host';
import { type TestPostgres, startPostgres } from './postgres';

/** A valid request for each route; a test compares the keys with the controller's metadata. */
const CALLS: Readonly<Record<string, string>> = {
    'GET /articles/categories': '/articles/categories?locale=en',
    'GET /articles/categories/:id': '/articles/categories/cat-ink?locale=en',
    'GET /articles/search': '/articles/search?query=printer&locale=en',
    'GET /articles/:id': '/articles/paper-jams?locale=en',
    'GET /articles': '/articles?locale=en',
};

it('has a call for every route of the controller', () => {
    expect(Object.keys(CALLS)).toEqual(routesOf(Articles.Controller));
});

let postgres: TestPostgres | undefined;

afterAll(async () => {
    vi.unstubAllEnvs();
    await postgres?.stop();
});

const DATABASES: readonly [string, () => Promise<Record<string, string>>][] = [
    ['PGlite', () => Promise.resolve({})],
    [
        'PostgreSQL',
        async () => {
            postgres = await startPostgres();
            return { DATABASE_URL: await postgres.createDatabase() };
        },
    ],
];

interface Item {
    readonly id: string;
    readonly title: string;
}
interface Page {
    readonly data: readonly Item[];
    readonly total: number;
}

describe.each(DATABASES)('articles in %s', (_name, configure) => {
    let host: ArticleHost;

    beforeAll(async () => {
        host = await startArticleHost(await configure());
    }, 60_000);
    afterAll(() => host.app.close());

    const get = (path: string) => fetch(`${host.url}${path}`);

    async function read<T>(path: string): Promise<T> {
        const response = await get(path);
        expect(response.status).toBe(200);
        return (await response.json()) as T;
    }
    const titles = async (path: string) => (await read<Page>(path)).data.map(({ title }) => title);
    const ids = async (path: string) => (await read<Page>(path)).data.map(({ id }) => id);

    it.each(Object.entries(CALLS))('%s responds with 200, even without a locale', async (_route, path) => {
        expect((await get(path)).status).toBe(200);
        expect((await get(path.replace(/[?&]locale=en/, ''))).status).toBe(200);
    });

    describe('GET /articles/:id', () => {
        it('returns the article with its sections', async () => {
            expect(await read('/articles/connect-a-printer?locale=de')).toEqual({
                id: 'art-101',
                slug: 'connect-a-printer',
                createdAt: '2025-02-01T08:00:00.000Z',
                updatedAt: '2025-02-02T10:30:00.000Z',
                title: 'Drucker verbinden',
                lead: 'Drei Schritte vom Karton zur ersten Seite.',
                tags: ['drucker', 'einrichtung'],
                image: {
                    url: 'https://example.com/images/connect-a-printer.png',
                    alt: 'Ein Bild der Schritte',
                    width: 1200,
                    height: 630,
                },
                thumbnail: {
                    url: 'https://example.com/images/connect-a-printer-small.png',
                    alt: 'Ein Bild der Schritte',
                },
                category: { id: 'cat-printers', title: 'Drucker' },
                author: {
                    name: 'Ada Nowak',
                    position: 'Technician',
                    email: 'ada.nowak@example.com',
                    avatar: { url: 'https://example.com/avatars/ada.png', alt: 'Ada Nowak' },
                },
                sections: [
                    expect.objectContaining({ __typename: 'ArticleSectionText', title: 'Was zu tun ist' }),
                    expect.objectContaining({
                        __typename: 'ArticleSectionImage',
                        caption: 'Die Schritte im Überblick',
                    }),
                ],
            });
        });

        it('omits missing values of an article', async () => {
            const article = await read('/articles/for-technicians');
            expect(article).toMatchObject({ roles: ['technician'], author: { name: 'Jonas Weber' } });
            expect(article).not.toHaveProperty('category');
        });

        it('finds the language of a regional locale', async () => {
            expect((await read<Item>('/articles/paper-jams?locale=de-AT')).title).toBe('Wenn das Papier staut');
        });

        it.each([
            '/articles/no-such-article',
            '/articles/replace-toner?locale=pl', // not translated
            '/articles/paper-jams?locale=fr',
            '/articles/art-102', // an id is not a slug
            "/articles/x'%20OR%20'1'='1",
            '/articles/%00',
            '/articles/..%2F..%2Fsearch',
            `/articles/${'x'.repeat(10_000)}`,
        ])('%# responds with 404 with a body, never 200 without one', async (path) => {
            const response = await get(path);
            expect(response.status).toBe(404);
            expect(await response.json()).toMatchObject({ statusCode: 404, error: 'Not Found' });
        });
    });

    describe('GET /articles', () => {
        it('returns the newest first, without sections', async () => {
            const page = await read<Page>('/articles?locale=pl&limit=2');
            expect(page.total).toBe(9);
            expect(page.data.map(({ id }) => id)).toEqual(['art-111', 'art-110']);
            expect(page.data[0]).not.toHaveProperty('sections');
        });

        it('pages without overlap or gap', async () => {
            const pages = await Promise.all([0, 5, 10, 15].map((offset) => ids(`/articles?limit=5&offset=${offset}`)));
            expect(pages.map(({ length }) => length)).toEqual([5, 5, 2, 0]);
            expect(new Set(pages.flat()).size).toBe(12);
        });

        it.each([
            ['category=cat-printers', ['art-104', 'art-102', 'art-101']],
            ['category=no-such', []],
            ['ids=art-101', ['art-101']],
            ['ids=art-101&ids=art-107&ids=art-999', ['art-107', 'art-101']],
            ['dateFrom=2025-02-21', ['art-112', 'art-111']],
            ['dateTo=2025-02-01', ['art-101']],
            ['dateFrom=2025-02-05T08:00:00Z&dateTo=2025-02-05T08:00:00Z', ['art-103']],
            ['dateFrom=2025-02-05T08:00:01Z&dateTo=2025-02-06', []],
            ['sortBy=updatedAt&sortOrder=asc&limit=2', ['art-101', 'art-102']],
            ['sortBy=createdAt&sortOrder=asc&limit=2', ['art-101', 'art-102']],
        ])('understands %s', async (query, expected) => {
            expect(await ids(`/articles?${query}`)).toEqual(expected);
        });

        it('counts the matches on all pages', async () => {
            expect((await read<Page>('/articles?category=cat-printers&limit=1&offset=7')).total).toBe(3);
        });

        it('sorts titles regardless of capitals and accents', async () => {
            const german = await titles('/articles?locale=de&sortBy=title');
            expect(german).toEqual([...german].sort((a, b) => a.localeCompare(b, 'de')));
            expect(await titles('/articles?locale=de&sortBy=title&sortOrder=desc')).toEqual([...german].reverse());
        });
    });

    describe('GET /articles/search', () => {
        it('finds words in any form, matches in the title first', async () => {
            expect(await titles('/articles/search?query=printers')).toEqual([
                'Connect a printer',
                'Use a docking station',
                'For technicians: service mode',
            ]);
            expect(await titles('/articles/search?query=Rechnungen&locale=de')).toContain('Eine Rechnung lesen');
        });

        it.each([
            ['pap', ['When paper jams', 'Save up to 100% of paper']], // a part of a title
            ['paper -100', ['When paper jams']],
            ['"old cartridge"', ['Replace the toner']],
            ['cartridge old nowhere', []],
        ])('understands %s', async (query, expected) => {
            const found = await titles(`/articles/search?query=${encodeURIComponent(query)}`);
            expect([...found].sort()).toEqual([...expected].sort());
        });

        it('ranks a title above a lead, and a lead above the rest', async () => {
            expect((await titles('/articles/search?query=invoice')).slice(0, 2)).toEqual([
                'Read an invoice',
                'Pay later',
            ]);
        });

        it.each([
            ['%', ['Save up to 100% of paper']],
            ['100%', ['Save up to 100% of paper']],
            ['_', []],
            ['pap_r', []],
            ['p%r', []],
            ['\\', []],
        ])('treats %s literally', async (query, expected) => {
            expect(await titles(`/articles/search?query=${encodeURIComponent(query)}`)).toEqual(expected);
        });

        it.each([
            "'; drop table helpdesk.articles;--",
            "' or 1=1 --",
            '$1',
            ':*&|!()<->',
            '"unclosed',
            '💥',
            "\\' or 1=1",
        ])('cannot be injected with SQL: %s', async (query) => {
            expect(await titles(`/articles/search?query=${encodeURIComponent(query)}`)).toEqual([]);
            expect((await read<Page>('/articles')).total).toBe(12);
        });

        it('combines with filters, order and paging', async () => {
            const page = await read<Page>('/articles/search?query=printer&category=cat-devices&limit=1');
            expect(page).toMatchObject({ data: [{ id: 'art-106' }], total: 1 });
            const sorted = await titles('/articles/search?query=printer&sortBy=title');
            expect(sorted).toEqual([...sorted].sort());
        });

        it('returns a list without words', async () => {
            expect(await ids('/articles/search')).toEqual(await ids('/articles'));
        });
    });

    describe('GET /articles/categories', () => {
        it('returns categories by title, each with its ancestors', async () => {
            const page = await read<Articles.Model.Categories>('/articles/categories?locale=de');
            expect(page.total).toBe(5);
            expect(page.data.map(({ title }) => title)).toEqual([
                'Abrechnung',
                'Drucker',
                'Geräte',
                'Konto',
                'Tinte und Toner',
            ]);
            expect(page.data.at(-1)?.parent).toEqual({
                slug: 'printers',
                title: 'Drucker',
                parent: { slug: 'devices', title: 'Geräte' },
            });
        });

        it('pages and sorts', async () => {
            const path = '/articles/categories?sort[field]=createdAt&sort[order]=desc&limit=2&offset=1';
            expect(await read<Page>(path)).toMatchObject({
                data: [{ id: 'cat-account' }, { id: 'cat-ink' }],
                total: 5,
            });
        });

        it('returns one category', async () => {
            expect(await read('/articles/categories/cat-printers')).toEqual({
                id: 'cat-printers',
                slug: 'printers',
                createdAt: '2025-01-02T09:00:00.000Z',
                updatedAt: '2025-01-02T09:00:00.000Z',
                title: 'Printers',
                description: 'Paper, noise and light.',
                icon: 'printer',
                parent: { slug: 'devices', title: 'Devices' },
            });
        });

        it.each(['no-such', 'cat-ink?locale=pl', 'printers', '%00', "x'--"])('%s responds with 404', async (id) => {
            expect((await get(`/articles/categories/${id}`)).status).toBe(404);
        });
    });

    describe('bad input', () => {
        it.each([
            ['/articles?limit=0', 'limit'],
            ['/articles?limit=-1', 'limit'],
            ['/articles?limit=99999999999', 'limit'],
            ['/articles?offset=-1', 'offset'],
            ['/articles?locale=%27', 'locale'],
            ['/articles?ids=%27', 'ids'],
            ['/articles?category=a%00b', 'category'],
            ['/articles?dateFrom=yesterday', 'dateFrom'],
            ['/articles?dateTo=2025-02-30', 'dateTo'],
            ['/articles?sortBy=title;drop', 'sortBy'],
            ['/articles?sortBy=title&sortOrder=up', 'sortOrder'],
            ['/articles/search?query=a%00b', 'query'],
            [`/articles/search?query=${'x'.repeat(10_000)}`, 'query'],
            ['/articles/search?query=a&query=b', 'query'],
            ['/articles/paper-jams?locale=%27', 'locale'],
            ['/articles/categories?sort[field]=slug', 'sort.field'],
            ['/articles/categories?sort=title', 'sort'],
            ['/articles/categories/cat-ink?locale=*', 'locale'],
        ])('%# responds with 400 with the name of the field', async (path, field) => {
            const response = await get(path);
            expect(response.status).toBe(400);
            expect(((await response.json()) as { message: string }).message).toMatch(new RegExp(`^${field}: `));
        });

        it('of a megabyte is rejected by Node', async () => {
            expect((await get(`/articles/search?query=${'x'.repeat(1_000_000)}`)).status).toBe(431);
        });
    });

    it('handles many requests at once', async () => {
        const responses = await Promise.all(Array.from({ length: 60 }, () => get('/articles/search?query=printer')));
        expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
    });
});
