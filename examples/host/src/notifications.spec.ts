import type { INestApplication } from '@nestjs/common';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type RunningBackend, SEED_TOKENS, startBackend } from '@o2s/examples.backend';

import { send } from '../test/calls';
import { notifications } from './compositions/notifications';
import { createHost } from './host';

// #region host-setup
let backend: RunningBackend;
let host: INestApplication;
let url: string;

beforeAll(async () => {
    backend = await startBackend();
    vi.stubEnv('HELPDESK_API_URL', backend.url);
    vi.stubEnv('HELPDESK_API_TOKEN', '');
    host = await createHost(notifications, { logger: false });
    await host.listen(0, '127.0.0.1');
    url = await host.getUrl();
});

afterAll(async () => {
    vi.unstubAllEnvs();
    await host.close();
    await backend.close();
});
// #endregion host-setup

const AGENT = { authorization: `Bearer ${SEED_TOKENS.agent}` };
const JSON_BODY = { 'content-type': 'application/json' };

/** Sends a `POST /notifications`. */
function markAs(url: string, body: object, headers: Readonly<Record<string, string>>): Promise<Response> {
    return send(url, { path: '/notifications', body }, headers);
}

async function read(path: string): Promise<Record<string, unknown>> {
    const response = await fetch(`${url}${path}`, { headers: AGENT });
    expect(response.status).toBe(200);
    return (await response.json()) as Record<string, unknown>;
}

describe('GET /notifications', () => {
    // #region host-test
    it('returns normalized notifications, the newest first', async () => {
        const response = await fetch(`${url}/notifications?limit=2`, {
            headers: { authorization: `Bearer ${SEED_TOKENS.agent}` },
        });

        expect(response.status).toBe(200);
        expect(await response.json()).toMatchObject({
            data: [
                { id: 'alr-1030', type: 'SECURITY', priority: 'CRITICAL', createdAt: '2025-01-13T14:00:00.000Z' },
                { id: 'alr-1029', type: 'TICKET_UPDATE', priority: 'LOW' },
            ],
            total: 30,
        });
    });
    // #endregion host-test

    it('pages without overlap or gap', async () => {
        const pages = [0, 12, 24, 36].map((offset) => read(`/notifications?limit=12&offset=${offset}`));
        const ids = (await Promise.all(pages)).flatMap(({ data }) => data as { id: string }[]).map(({ id }) => id);
        expect(ids).toHaveLength(30);
        expect(new Set(ids).size).toBe(30);
    });

    it.each([
        ['priority=CRITICAL', 'priority', ['CRITICAL'], 6],
        ['status=VIEWED', 'status', ['VIEWED'], 10],
        ['type=TICKET_UPDATE', 'type', ['TICKET_UPDATE'], 12],
        ['type=NO_SUCH_TYPE', 'type', [], 0],
        ['priority=LOW&status=UNVIEWED', 'priority', ['LOW'], 4],
    ])('filters by %s', async (query, field, values, total) => {
        const page = await read(`/notifications?limit=100&${query}`);
        expect(new Set((page['data'] as Record<string, string>[]).map((item) => item[field]))).toEqual(new Set(values));
        expect(page['total']).toBe(total);
    });

    it('filters by days, including both bounds', async () => {
        const page = await read('/notifications?dateFrom=2025-01-07&dateTo=2025-01-08&sort=createdAt_ASC');
        const times = (page['data'] as { createdAt: string }[]).map(({ createdAt }) => createdAt.slice(0, 13));
        expect(times).toEqual([
            ...['02', '08', '14', '20'].map((hour) => `2025-01-07T${hour}`),
            ...['02', '08', '14', '20'].map((hour) => `2025-01-08T${hour}`),
        ]);
    });

    it('sorts by priority', async () => {
        const page = await read('/notifications?limit=7&sort=priority_DESC');
        const priorities = (page['data'] as { priority: string }[]).map(({ priority }) => priority);
        expect(priorities).toEqual([...Array<string>(6).fill('CRITICAL'), 'HIGH']);
    });

    it.each([
        ['limit=0', 'limit'],
        ['limit=101', 'limit'],
        ['limit=two', 'limit'],
        ['limit=1&limit=2', 'limit'],
        ['offset=-1', 'offset'],
        ['offset=9999999999', 'offset'],
        ['dateFrom=yesterday', 'dateFrom'],
        ['dateTo=2025-02-30', 'dateTo'],
        ['status=read', 'status'],
        ['sort=title_ASC', 'sort'],
        ["type=%27%20OR%20'1'='1", 'type'],
    ])('responds with 400 for ?%s with the name of the field', async (query, field) => {
        const response = await fetch(`${url}/notifications?${query}`, { headers: AGENT });
        expect(response.status).toBe(400);
        const body = (await response.json()) as Record<string, unknown>;
        expect(body).toMatchObject({ error: 'Bad Request', statusCode: 400 });
        expect(body['message']).toMatch(new RegExp(`^${field}: `));
    });
});

describe('GET /notifications/:id', () => {
    it('returns one notification', async () => {
        expect(await read('/notifications/alr-1003')).toEqual({
            id: 'alr-1003',
            createdAt: '2025-01-06T20:00:00.000Z',
            updatedAt: '2025-01-06T21:30:00.000Z',
            title: 'Planned maintenance',
            content: 'The portal is read-only from 22:00 to 23:00 UTC.',
            type: 'MAINTENANCE',
            priority: 'LOW',
            status: 'READ',
        });
    });

    it('responds with 404 with a body for an unknown id, never 200 without one', async () => {
        const response = await fetch(`${url}/notifications/alr-9999`, { headers: AGENT });
        expect(response.status).toBe(404);
        expect(await response.json()).toMatchObject({ statusCode: 404, error: 'Not Found' });
    });
});

describe('POST /notifications', () => {
    it('marks only one notification', async () => {
        for (const status of ['READ', 'UNVIEWED', 'VIEWED']) {
            const response = await markAs(url, { id: 'alr-1010', status }, AGENT);
            expect(response.status).toBe(201);
            expect(await response.text()).toBe('');
            expect(await read('/notifications/alr-1010')).toMatchObject({ status });
        }
        expect(await read('/notifications/alr-1013')).toMatchObject({ status: 'UNVIEWED' });
    });

    it('responds with 404 for an unknown id', async () => {
        expect((await markAs(url, { id: 'alr-9999', status: 'READ' }, AGENT)).status).toBe(404);
    });

    it.each([
        ['nothing', undefined, JSON_BODY],
        ['an empty object', '{}', JSON_BODY],
        ['an unknown status', '{"id":"alr-1001","status":"DONE"}', JSON_BODY],
        ['a list', '["alr-1001","READ"]', JSON_BODY],
        ['an id that is a number', '{"id":1001,"status":"READ"}', JSON_BODY],
        ['JSON that ends early', '{"id":"alr-1001"', JSON_BODY],
        ['text', 'id=alr-1001', { 'content-type': 'text/plain' }],
    ])('responds with 400 for %s', async (_what, body, type) => {
        const init = { method: 'POST', headers: { ...AGENT, ...type }, body };
        const response = await fetch(`${url}/notifications`, init);
        expect(response.status).toBe(400);
    });
});

it('responds with 403 for a read-only token', async () => {
    const headers = { authorization: `Bearer ${SEED_TOKENS.reader}` };
    expect((await markAs(url, { id: 'alr-1001', status: 'READ' }, headers)).status).toBe(403);
    expect((await fetch(`${url}/notifications/alr-1001`, { headers })).status).toBe(200);
});
