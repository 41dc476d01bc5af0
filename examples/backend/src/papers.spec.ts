import { afterAll, beforeAll, expect, it } from 'vitest';

import { type RunningBackend, startBackend } from './backend';
import { SEED_TOKENS } from './seed/tokens';

let backend: RunningBackend;

beforeAll(async () => {
    backend = await startBackend();
});
afterAll(() => backend.close());

function get(path: string, token: string = SEED_TOKENS.reader): Promise<Response> {
    return fetch(`${backend.url}/papers${path}`, { headers: { authorization: `Bearer ${token}` } });
}

it.each([
    ['', ['ppr-307', 'ppr-306', 'ppr-305', 'ppr-304', 'ppr-303', 'ppr-302', 'ppr-301'], 7],
    ['?start=5&count=5', ['ppr-302', 'ppr-301'], 7],
    ['?kind=invoice', ['ppr-306', 'ppr-304', 'ppr-302'], 3],
    ['?start=9', [], 7],
])('lists the papers at /papers%s, the newest first', async (query, ids, total) => {
    const page = (await (await get(query)).json()) as { items: { paper_id: string }[]; paging: { total: number } };
    expect(page.items.map(({ paper_id }) => paper_id)).toEqual(ids);
    expect(page.paging.total).toBe(total);
});

it('returns one paper', async () => {
    expect(await (await get('/ppr-303')).json()).toEqual({
        paper_id: 'ppr-303',
        kind: 'manual',
        title: 'Manual of the router',
        file_name: 'router.pdf',
        bytes: 2_097_152,
        issued_ts: 1_737_360_000,
    });
});

it.each([
    ['/ppr-1', 404],
    ['?count=0', 400],
    ['?count=101', 400],
    ['?kind=letter', 400],
    ['?customer=1', 400],
])('responds to /papers%s with %i', async (path, status) => {
    expect((await get(path)).status).toBe(status);
});

it('requires a token', async () => {
    expect((await get('', 'wrong')).status).toBe(401);
});
