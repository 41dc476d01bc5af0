import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type RunningBackend, startBackend } from './backend';
import { SEED_TOKENS } from './seed/tokens';

let backend: RunningBackend;

beforeAll(async () => {
    backend = await startBackend();
});
afterAll(() => backend.close());

function get(path: string, token: string = SEED_TOKENS.reader): Promise<Response> {
    return fetch(`${backend.url}/content${path}`, { headers: { authorization: `Bearer ${token}` } });
}

async function read(path: string, token?: string): Promise<Record<string, unknown>> {
    const response = await get(path, token);
    expect(response.status).toBe(200);
    return (await response.json()) as Record<string, unknown>;
}

async function listed(path: string, token?: string): Promise<Record<string, unknown>[]> {
    const { items, paging } = (await read(path, token)) as { items: Record<string, unknown>[]; paging: unknown };
    expect(paging).toEqual({ total: items.length });
    return items;
}

describe('GET /content/pages', () => {
    it.each([
        ['en', '/help', 'Help'],
        ['de', '/hilfe', 'Hilfe'],
    ])('finds the page of a path, in %s', async (lang, path, headline) => {
        const [page, ...others] = await listed(`/pages?lang=${lang}&path=${path}`);
        expect(page).toMatchObject({ page_id: 'pag-2', lang, path, headline, state: 'published' });
        expect(others).toEqual([]);
    });

    it('returns an empty list for an unknown path or language', async () => {
        expect(await listed('/pages?lang=en&path=/nowhere')).toEqual([]);
        expect(await listed('/pages?lang=fr')).toEqual([]);
    });

    it('lists each page once and no draft', async () => {
        const pages = await listed('/pages?lang=en');
        expect(pages.map((page) => page['page_id'])).toEqual(['pag-1', 'pag-2', 'pag-3', 'pag-4', 'pag-5', 'pag-6']);
        expect(new Set(pages.map((page) => page['state']))).toEqual(new Set(['published']));
    });

    it('shows drafts to agents only', async () => {
        const [home] = await listed('/pages?lang=en&path=/&draft=true', SEED_TOKENS.agent);
        expect(home).toMatchObject({ page_id: 'pag-1', state: 'draft', headline: 'Welcome back' });
        expect((await get('/pages?lang=en&draft=true')).status).toBe(403);
    });

    it.each(['', 'lang=', 'lang=english', 'lang=en&draft=1', 'lang=en&slug=/', 'lang=en&lang=de'])(
        'responds with 400 for ?%s',
        async (query) => {
            expect((await get(`/pages?${query}`)).status).toBe(400);
        },
    );
});

it('returns the translations of a page', async () => {
    const pages = await listed('/pages/pag-2/translations');
    expect(pages.map((page) => [page['lang'], page['path']])).toEqual([
        ['en', '/help'],
        ['de', '/hilfe'],
    ]);
    expect(await listed('/pages/pag-9/translations')).toEqual([]);
});

describe('GET /content/entries', () => {
    it.each([
        ['type=glossary', 3],
        ['type=glossary&topic=service', 2],
        ['type=glossary&topic=service&term=SLA', 1],
        ['type=glossary&colour=red', 0],
        ['type=glossary&constructor=red', 0],
        ['type=no-such', 0],
    ])('returns the entries that match ?%s', async (query, count) => {
        expect(await listed(`/entries?lang=en&${query}`)).toHaveLength(count);
    });

    it('responds with 400 without a type', async () => {
        expect((await get('/entries?lang=en')).status).toBe(400);
    });
});

describe('one piece of content', () => {
    it.each([
        ['/entries/ent-3?lang=de', { entry_id: 'ent-3', lang: 'de', fields: { term: 'Rechnung' } }],
        ['/blocks/blk-faq?lang=en', { block_type: 'FaqBlock', settings: { headline: 'Common questions' } }],
        ['/menus/men-header?lang=de', { menu_id: 'men-header', sign_in_label: 'Anmelden' }],
        ['/screens/login?lang=en', { headline: 'Sign in' }],
        ['/screens/not-found?lang=en', { link: { path: '/' } }],
        ['/settings?lang=de', { header_menu: 'men-header', texts: { 'day.today': 'Heute' } }],
        ['/surveys/satisfaction', { form_id: 'frm-2001' }],
    ])('is at %s', async (path, expected) => {
        expect(await read(path)).toMatchObject(expected);
    });

    it.each([
        '/entries/ent-9?lang=en',
        '/entries/ent-1?lang=fr',
        '/blocks/faq?lang=en',
        '/menus/header?lang=en',
        '/screens/settings?lang=en',
        '/settings?lang=fr',
        '/surveys/none',
    ])('is not at %s: 404', async (path) => {
        expect((await get(path)).status).toBe(404);
    });

    it('requires a token', async () => {
        expect((await get('/settings?lang=en', 'wrong')).status).toBe(401);
    });
});

it('has every block of its pages', async () => {
    for (const lang of ['en', 'de']) {
        const pages = (await listed(`/pages?lang=${lang}`)) as { areas: Record<string, { block_id: string }[]> }[];
        const ids = pages.flatMap(({ areas }) => Object.values(areas).flat()).map(({ block_id }) => block_id);
        expect(ids.length).toBeGreaterThan(5);
        for (const id of ids) {
            await read(`/blocks/${id}?lang=${lang}`);
        }
    }
});
