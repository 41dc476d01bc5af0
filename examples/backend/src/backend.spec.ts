import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type RunningBackend, startBackend } from './backend';
import { SEED_TOKENS } from './seed/tokens';

const NOW = Date.UTC(2025, 1, 1, 12);

let backend: RunningBackend;

beforeAll(async () => {
    backend = await startBackend({ now: () => NOW });
});
afterAll(() => backend.close());

function send(path: string, init: RequestInit = {}, token: string = SEED_TOKENS.agent): Promise<Response> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    return fetch(`${backend.url}${path}`, { headers, ...init });
}

async function listed(query: string) {
    const response = await send(`/alerts?${query}`);
    expect(response.status).toBe(200);
    return (await response.json()) as { items: Record<string, unknown>[]; paging: Record<string, number> };
}

function setState(id: string, body: string, token?: string): Promise<Response> {
    return send(`/alerts/${id}`, { method: 'PATCH', body }, token);
}

describe('GET /alerts', () => {
    it('returns the newest alerts in snake_case, in an envelope with the paging', async () => {
        const page = await listed('count=1');
        expect(page).toEqual({
            items: [
                {
                    alert_id: 'alr-1030',
                    headline: 'A new device signed in',
                    body: 'Change your password if this was not you.',
                    category: 'security',
                    severity: 4,
                    state: 'done',
                    created_ts: 1_736_776_800,
                    changed_ts: 1_736_782_200,
                },
            ],
            paging: { start: 0, count: 1, total: 30 },
        });
    });

    it('is the same in every server', async () => {
        const other = await startBackend();
        const firstPage = async ({ url }: RunningBackend) => {
            const headers = { authorization: `Bearer ${SEED_TOKENS.reader}` };
            return (await fetch(`${url}/alerts?count=100&category=invoice-due`, { headers })).text();
        };
        expect(await firstPage(other)).toBe(await firstPage(backend));
        await other.close();
    });

    it.each([
        ['category=maintenance', 6],
        ['severity=1', 12],
        ['state=new', 10],
        ['created_from=1736776800', 1],
        ['created_to=1736150400', 1],
        ['severity=4&state=done', 2],
        ['category=no-such', 0],
    ])('filters by %s', async (query, total) => {
        const page = await listed(query);
        expect(page.paging['total']).toBe(total);
        expect(page.items).toHaveLength(Math.min(total, 20));
    });

    it.each(['created_ts', 'changed_ts', 'severity'])('sorts by %s, both ways', async (field) => {
        for (const [order, sign] of [
            [field, 1],
            [`-${field}`, -1],
        ] as const) {
            const values = (await listed(`count=100&order=${order}`)).items.map((item) => Number(item[field]) * sign);
            expect(values).toEqual([...values].sort((a, b) => a - b));
        }
    });

    it('pages', async () => {
        const page = await listed('start=28&count=20&order=created_ts');
        expect(page.items.map((item) => item['alert_id'])).toEqual(['alr-1029', 'alr-1030']);
        expect((await listed('start=30')).items).toEqual([]);
    });

    it.each([
        ['count=0', 'count: '],
        ['count=101', 'count: '],
        ['count=', 'count: must be a whole number'],
        ['start=-1', 'start: must be a whole number'],
        ['severity=5', 'severity: '],
        ['state=open', 'state: '],
        ['created_from=2025-01-01', 'created_from: '],
        ['order=headline', 'order: '],
        ['order=--severity', 'order: '],
        ['limit=2', 'Unrecognized key: "limit"'],
        ['state=new&state=seen', 'state: '],
    ])('responds with 400 for %s', async (query, message) => {
        const response = await send(`/alerts?${query}`);
        expect(response.status).toBe(400);
        expect(await response.json()).toMatchObject({
            error: { code: 'invalid', message: expect.stringContaining(message) as string },
        });
    });
});

describe('GET /alerts/:id', () => {
    it('returns one alert', async () => {
        expect(await (await send('/alerts/alr-1002')).json()).toMatchObject({ alert_id: 'alr-1002', severity: 3 });
    });

    it('responds with 404 for an unknown one', async () => {
        const response = await send('/alerts/alr-1');
        expect(response.status).toBe(404);
        expect(await response.json()).toMatchObject({ error: { code: 'not_found' } });
    });
});

describe('PATCH /alerts/:id', () => {
    it('sets the state and the time of the change: 204', async () => {
        const response = await setState('alr-1004', '{"state":"done"}');
        expect(response.status).toBe(204);
        expect(await (await send('/alerts/alr-1004')).json()).toMatchObject({
            state: 'done',
            changed_ts: NOW / 1_000,
        });
    });

    it('responds with 404 for an unknown alert', async () => {
        expect((await setState('alr-1', '{"state":"done"}')).status).toBe(404);
    });

    it.each(['', '{}', '{"state":"open"}', '{"state":"done","headline":"x"}', '{"state":', '[]', 'null'])(
        'responds with 400 for %j',
        async (body) => {
            expect((await setState('alr-1005', body)).status).toBe(400);
        },
    );

    it('responds with 413 for a long body', async () => {
        expect((await setState('alr-1005', JSON.stringify({ state: 'x'.repeat(20_000) }))).status).toBe(413);
    });

    it('responds with 403 to a token that may only read', async () => {
        expect((await setState('alr-1005', '{"state":"done"}', SEED_TOKENS.reader)).status).toBe(403);
    });
});

describe('authorization', () => {
    it.each(['', 'wrong', `${SEED_TOKENS.agent}x`, `Bearer ${SEED_TOKENS.agent}`])(
        'responds with 401 to the token %j',
        async (token) => {
            const response = await send('/alerts', {}, token);
            expect(response.status).toBe(401);
            expect(response.headers.get('www-authenticate')).toBe('Bearer');
        },
    );

    it('responds with 401 without a header and with another scheme', async () => {
        expect((await fetch(`${backend.url}/alerts`)).status).toBe(401);
        const headers = { authorization: `Basic ${SEED_TOKENS.agent}` };
        expect((await fetch(`${backend.url}/alerts`, { headers })).status).toBe(401);
    });
});

it('responds with 404 in its own format for a missing path', async () => {
    const response = await fetch(new URL('/nowhere', backend.url));
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'not_found' } });
});
