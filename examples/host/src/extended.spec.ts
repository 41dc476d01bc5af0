import type { INestApplication } from '@nestjs/common';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type RunningBackend, SEED_TOKENS, startBackend } from '@o2s/examples.backend';

import { extended } from './compositions/extended';
import { createHost } from './host';

let backend: RunningBackend;
let host: INestApplication;
let url: string;

beforeAll(async () => {
    backend = await startBackend();
    vi.stubEnv('HELPDESK_API_URL', backend.url);
    vi.stubEnv('HELPDESK_API_TOKEN', '');
    host = await createHost(extended, { logger: false });
    await host.listen(0, '127.0.0.1');
    url = await host.getUrl();
});
afterAll(async () => {
    vi.unstubAllEnvs();
    await host.close();
    await backend.close();
});

const AGENT = { authorization: `Bearer ${SEED_TOKENS.agent}` };

async function read(path: string): Promise<unknown> {
    const response = await fetch(`${url}${path}`, { headers: AGENT });
    expect(response.status).toBe(200);
    return response.json();
}

describe('the extended notifications', () => {
    // #region routes-test
    it('have an additional route, and the inherited route accepts every id', async () => {
        expect(await read('/notifications/counts/by-status')).toEqual({ UNVIEWED: 10, VIEWED: 10, READ: 10 });
        expect(await read('/notifications/alr-1005')).toMatchObject({ id: 'alr-1005', requiresAction: true });

        const taken = await fetch(`${url}/notifications/counts`, { headers: AGENT });
        expect(taken.status).toBe(404);
        expect(await taken.json()).toMatchObject({ message: 'The helpdesk has no record with this ID' });
    });
    // #endregion routes-test

    it('have the new field in lists, too', async () => {
        const page = (await read('/notifications?limit=100')) as { data: { priority: string; status: string }[] };
        expect(page.data).toHaveLength(30);
        for (const { priority, status, ...notification } of page.data) {
            const requiresAction = ['HIGH', 'CRITICAL'].includes(priority) && status !== 'READ';
            expect(notification).toMatchObject({ requiresAction });
        }
    });

    it('can still be marked, and the counts follow', async () => {
        const body = JSON.stringify({ id: 'alr-1001', status: 'READ' });
        const headers = { ...AGENT, 'content-type': 'application/json' };
        const response = await fetch(`${url}/notifications`, { method: 'POST', headers, body });
        expect(response.status).toBe(201);
        expect(await read('/notifications/counts/by-status')).toEqual({ UNVIEWED: 9, VIEWED: 10, READ: 11 });
    });

    it('count the notifications of the query', async () => {
        const counts = await read('/notifications/counts/by-status?priority=CRITICAL&dateFrom=2025-01-10');
        expect(counts).toEqual({ UNVIEWED: 1, VIEWED: 1, READ: 1 });
    });

    it('reject counts under the same conditions as the list', async () => {
        const statusOf = async (query: string, headers: Record<string, string>) =>
            (await fetch(`${url}/notifications/counts/by-status${query}`, { headers })).status;
        expect(await statusOf('?priority=high', AGENT)).toBe(400);
        expect(await statusOf('?dateFrom=yesterday', AGENT)).toBe(400);
        expect(await statusOf('', {})).toBe(401);
        expect(await statusOf('?limit=100&status=READ&offset=9', AGENT)).toBe(200);
    });
});
