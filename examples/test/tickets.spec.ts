import { type INestApplication, type LoggerService } from '@nestjs/common';

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { type RunningBackend, SEED_TOKENS, startBackend } from '@o2s/examples.backend';
import { createHost } from '@o2s/examples.host';
import { Tickets } from '@o2s/framework/modules';
import { Config } from '@o2s/integrations.helpdesk/integration';

import { routesOf } from '../host/test/routes';

const AGENT = { authorization: `Bearer ${SEED_TOKENS.agent}` };
const READER = { authorization: `Bearer ${SEED_TOKENS.reader}` };
const NEW_TICKET = { title: 'The scanner is slow', description: 'It takes minutes.' };
const NOW = Date.UTC(2025, 2, 1, 12);

type Headers = Readonly<Record<string, string>>;

let backend: RunningBackend;
let host: INestApplication;
let url: string;
let log = '';

const record = (...parts: unknown[]) => void (log += `${parts.map(String).join(' ')}\n`);
const logger: LoggerService = { log: record, warn: record, error: record, fatal: record };

async function startHost(settings: Record<string, string>): Promise<INestApplication> {
    for (const [name, value] of Object.entries({ HELPDESK_API_TOKEN: '', HELPDESK_API_TIMEOUT: '', ...settings })) {
        vi.stubEnv(name, value);
    }
    const app = await createHost({ modules: ['tickets'], integrations: { tickets: Config.tickets } }, { logger });
    await app.listen(0, '127.0.0.1');
    return app;
}

beforeAll(async () => {
    backend = await startBackend({ now: () => NOW });
    host = await startHost({ HELPDESK_GRAPHQL_URL: backend.graphqlUrl });
    url = await host.getUrl();
});
afterAll(async () => {
    vi.unstubAllEnvs();
    await host.close();
    await backend.close();
});

function get(path: string, headers: Headers = AGENT): Promise<Response> {
    return fetch(`${url}${path}`, { headers });
}

function create(body: unknown, headers: Headers = AGENT): Promise<Response> {
    return fetch(`${url}/tickets`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
    });
}

/** A valid request for each route; a test compares the keys with the controller's metadata. */
const CALLS: Readonly<Record<string, (headers: Headers) => Promise<Response>>> = {
    'GET /tickets/:id': (headers) => get('/tickets/tkt-2002', headers),
    'GET /tickets': (headers) => get('/tickets?limit=2', headers),
    'POST /tickets': (headers) => create(NEW_TICKET, headers),
};

it('has a call for every route of the controller', () => {
    expect(Object.keys(CALLS)).toEqual(routesOf(Tickets.Controller));
});

async function list(query: string): Promise<Tickets.Model.Tickets> {
    const response = await get(`/tickets?${query}`);
    expect(response.status).toBe(200);
    return (await response.json()) as Tickets.Model.Tickets;
}

describe('GET /tickets', () => {
    it('returns normalized tickets, the newest first, without comments', async () => {
        const page = await list('limit=1&dateTo=2025-02-11');
        expect(page).toEqual({
            data: [
                {
                    id: 'tkt-2024',
                    createdAt: '2025-02-11T01:00:00.000Z',
                    updatedAt: '2025-02-11T03:00:00.000Z',
                    topic: 'An invoice came twice',
                    type: 'BILLING',
                    status: 'CLOSED',
                    properties: [
                        { id: 'description', value: 'Number 4711 was sent on two days.' },
                        { id: 'priority', value: 'LOW' },
                        { id: 'requester', value: 'Jonas Weber' },
                        { id: 'room', value: 'R124' },
                    ],
                },
            ],
            total: 24,
        });
    });

    it('pages without overlap or gap', async () => {
        const pages = await Promise.all(
            [0, 10, 20, 30].map((offset) => list(`limit=10&offset=${offset}&dateTo=2025-02-11`)),
        );
        const ids = pages.flatMap(({ data }) => data).map(({ id }) => id);
        expect(new Set(ids).size).toBe(24);
        expect(ids).toHaveLength(24);
    });

    it.each([
        ['status=OPEN', 6],
        ['status=IN_PROGRESS', 12],
        ['status=OPEN&status=CLOSED', 12],
        ['type=HARDWARE', 9],
        ['type=NO_SUCH', 0],
        ['priority=LOW', 5],
        ['topic=PRINTER', 5],
        ['search=4711', 5],
        ['search=%25', 5],
        ['search=_2024', 5],
        ['dateFrom=2025-02-03&dateTo=2025-02-03', 2],
        ['status=CLOSED&type=BILLING', 2],
    ])('filters by %s', async (query, total) => {
        expect((await list(`${query}${query.includes('dateTo') ? '' : '&dateTo=2025-02-11'}`)).total).toBe(total);
    });

    it('sorts', async () => {
        expect((await list('sort=createdAt_ASC&limit=1')).data[0]?.id).toBe('tkt-2001');
        const byPriority = (await list('sort=priority_DESC&limit=3')).data.map(
            ({ properties }) => properties[1]?.value,
        );
        expect(byPriority).toEqual(['URGENT', 'URGENT', 'URGENT']);
    });

    it.each(['") { id } x: tickets(first: 1', '$first', '{"a":1}', "' or 1=1 --", '💥', '\\', '"""'])(
        'cannot be injected with another document: %s',
        async (text) => {
            const encoded = encodeURIComponent(text);
            expect((await list(`search=${encoded}`)).total).toBe(0);
            expect((await list(`topic=${encoded}`)).total).toBe(0);
        },
    );

    it.each([
        ['limit=0', 'limit'],
        ['limit=-1', 'limit'],
        ['limit=99999999999', 'limit'],
        ['offset=-1', 'offset'],
        ['dateFrom=yesterday', 'dateFrom'],
        ['dateTo=2025-02-30', 'dateTo'],
        ['status=open', 'status'],
        ['priority=HIGH', 'priority'],
        ['type=%7B%7D', 'type'],
        ['sort=topic_ASC', 'sort'],
        [`search=${'x'.repeat(10_000)}`, 'search'],
        ['topic=a&topic=b', 'topic'],
    ])('responds with 400 for %# with the name of the field', async (query, field) => {
        const response = await get(`/tickets?${query}`);
        expect(response.status).toBe(400);
        expect(((await response.json()) as { message: string }).message).toMatch(new RegExp(`^${field}: `));
    });

    it('of a megabyte is rejected by Node', async () => {
        expect((await get(`/tickets?search=${'x'.repeat(1_000_000)}`)).status).toBe(431);
    });
});

describe('GET /tickets/:id', () => {
    it('returns one ticket with comments and attachments', async () => {
        expect(await (await get('/tickets/tkt-2004')).json()).toMatchObject({
            id: 'tkt-2004',
            status: 'CLOSED',
            comments: [
                {
                    author: { name: 'Ada Nowak', email: 'ada.nowak@example.com' },
                    date: '2025-02-04T11:00:00.000Z',
                    content: 'We are looking into it.',
                },
            ],
            attachments: [{ name: 'device.log', size: 34, ariaLabel: 'device.log, 1 kB' }],
        });
    });

    it.each(['tkt-9999', 'x', '%00', '..%2F..', '%22%7D', "1'%20OR%20'1'='1", 'x'.repeat(10_000)])(
        'responds with 404 with a body for %#, never 200 without one',
        async (id) => {
            const response = await get(`/tickets/${id}`);
            expect(response.status).toBe(404);
            expect(await response.json()).toMatchObject({ statusCode: 404, error: 'Not Found' });
        },
    );

    it.each(['comments', 'attachments'])(
        'returns the ticket without its %s when only they fail, and logs the failure',
        async (part) => {
            log = '';
            backend.failNext({ kind: 'field', field: `Ticket.${part}` });
            const ticket = (await (await get('/tickets/tkt-2004')).json()) as object;
            expect(ticket).toMatchObject({ id: 'tkt-2004', topic: 'An invoice came twice' });
            expect(ticket).not.toHaveProperty(part);
            expect(log).toContain('Ticket: The ticket is incomplete (status 200, UNAVAILABLE)');
        },
    );

    it('responds with 503 when other parts fail', async () => {
        backend.failNext({ kind: 'field', field: 'Ticket.subject' });
        expect((await get('/tickets/tkt-2004')).status).toBe(503);
    });
});

describe('POST /tickets', () => {
    it('opens a ticket that can be read afterwards, with its file', async () => {
        const response = await create({
            ...NEW_TICKET,
            type: 1,
            fields: { room: 'R7', urgent: true },
            attachments: [{ filename: 'a.txt', contentType: 'text/plain', content: Buffer.from('hello') }],
        });
        expect(response.status).toBe(201);
        const ticket = (await response.json()) as Tickets.Model.Ticket;
        expect(ticket).toMatchObject({
            topic: 'The scanner is slow',
            type: 'HARDWARE',
            status: 'OPEN',
            createdAt: '2025-03-01T12:00:00.000Z',
            comments: [],
            attachments: [{ name: 'a.txt', size: 5, author: { name: 'Ada Nowak' } }],
        });
        expect(ticket.properties).toContainEqual({ id: 'room', value: 'R7' });
        expect(ticket.properties).toContainEqual({ id: 'urgent', value: 'true' });
        expect(await (await get(`/tickets/${ticket.id}`)).json()).toEqual(ticket);
        const file = await fetch(ticket.attachments?.[0]?.url ?? '', { headers: READER });
        expect(await file.text()).toBe('hello');
    });

    it('opens all tickets of concurrent requests', async () => {
        const before = (await list('limit=1')).total;
        const titles = Array.from({ length: 25 }, (_, index) => `Bulk ${index}`);
        const responses = await Promise.all(titles.map((title) => create({ ...NEW_TICKET, title })));
        const tickets = (await Promise.all(responses.map((response) => response.json()))) as Tickets.Model.Ticket[];
        expect(tickets.map(({ topic }) => topic)).toEqual(titles);
        expect(new Set(tickets.map(({ id }) => id)).size).toBe(25);
        expect((await list('limit=1')).total).toBe(before + 25);
    });

    it('keeps every character of a text', async () => {
        const description = 'Quotes "\'` ${x} {{y}} <b> \\ \n 💥 "} mutation { x }';
        const ticket = (await (await create({ ...NEW_TICKET, description })).json()) as Tickets.Model.Ticket;
        expect(ticket.properties[0]).toEqual({ id: 'description', value: description });
    });

    it.each([
        ['', 400],
        ['{}', 400],
        ['[]', 400],
        ['null', 400],
        ['{"title":', 400],
        [{ ...NEW_TICKET, title: '' }, 400],
        [{ ...NEW_TICKET, description: 7 }, 400],
        [{ ...NEW_TICKET, description: 'x'.repeat(10_001) }, 400],
        [{ ...NEW_TICKET, type: 'HARDWARE' }, 400],
        [{ ...NEW_TICKET, fields: { 'a b': 'c' } }, 400],
        [
            { ...NEW_TICKET, attachments: [{ filename: '../x', contentType: 'text/plain', content: Buffer.from('') }] },
            400,
        ],
        [{ ...NEW_TICKET, description: 'x'.repeat(1_000_000) }, 413],
    ])('%# is rejected and opens no ticket', async (body, status) => {
        const before = (await list('limit=1')).total;
        expect((await create(body)).status).toBe(status);
        expect((await list('limit=1')).total).toBe(before);
    });

    it('names the field that the helpdesk rejects', async () => {
        const response = await create({ ...NEW_TICKET, type: 99 });
        expect(response.status).toBe(400);
        expect(await response.json()).toMatchObject({ message: 'type: rejected by the helpdesk' });
    });

    it('is forbidden for a read-only token', async () => {
        expect((await create(NEW_TICKET, READER)).status).toBe(403);
    });

    it('that was processed without a response is a 502 and happens once', async () => {
        const before = (await list('limit=1')).total;
        backend.failNext({ kind: 'silent' });
        expect((await create(NEW_TICKET)).status).toBe(502);
        expect((await list('limit=1')).total).toBe(before + 1);
    });

    it('returns the created ticket even if its attachments cannot be read', async () => {
        backend.failNext({ kind: 'field', field: 'Ticket.attachments' });
        const response = await create(NEW_TICKET);
        expect(response.status).toBe(201);
        expect(await response.json()).not.toHaveProperty('attachments');
    });
});

describe.each(Object.entries(CALLS))('%s, when the helpdesk', (_route, call) => {
    beforeEach(() => void (log = ''));

    it('rejects a missing or invalid token: 401', async () => {
        expect((await call({ authorization: 'Bearer wrong' })).status).toBe(401);
        expect((await call({})).status).toBe(401);
    });

    it.each([
        ['UNAUTHENTICATED', 401],
        ['FORBIDDEN', 403],
        ['UNAVAILABLE', 503],
        ['INTERNAL', 502],
        ['SOMETHING_NEW', 502],
    ])('returns an error %s with status 200: %i', async (code, status) => {
        backend.failNext({ kind: 'errors', codes: [code], data: null });
        expect((await call(AGENT)).status).toBe(status);
    });

    it.each([
        [401, 401],
        [403, 403],
        [404, 502],
        [429, 503],
        [500, 502],
        [503, 503],
    ])('responds with %i: %i, without the body of the helpdesk', async (status, expected) => {
        backend.failNext({ kind: 'answer', status, body: '{"stack":"at internal.ts:1"}' });
        const response = await call(AGENT);
        expect(response.status).toBe(expected);
        expect(await response.text()).not.toContain('internal.ts');
    });

    it.each(['{"data": {', '<html>', '', '[]', '{"data": {"ticket": {"id": 7}}}', '{"data": {}}'])(
        'responds to %j with 502',
        async (body) => {
            backend.failNext({ kind: 'answer', status: 200, body });
            expect((await call(AGENT)).status).toBe(502);
        },
    );

    it.each(['reset', 'cut', 'silent'] as const)('breaks the connection, %s: 502', async (kind) => {
        backend.failNext({ kind });
        expect((await call(AGENT)).status).toBe(502);
    });

    it('redirects: 502, and the redirect is not followed', async () => {
        backend.failNext({ kind: 'answer', status: 307, location: backend.graphqlUrl });
        expect((await call(AGENT)).status).toBe(502);
    });

    it('logs the reason without a token or a text', async () => {
        backend.failNext({ kind: 'answer', status: 500, body: '{"secret":"hunter2"}' });
        await call(AGENT);
        backend.failNext({ kind: 'errors', codes: ['INTERNAL'], data: { secret: 'hunter2' } });
        await call(AGENT);
        expect(log).toMatch(/: The helpdesk failed \(status 500\)/);
        expect(log).toMatch(/: The helpdesk failed \(status 200, INTERNAL\)/);
        expect(log).not.toMatch(/hunter2|helpdesk-agent-token|scanner/);
    });

    it('works again: success', async () => {
        expect((await call(AGENT)).ok).toBe(true);
    });
});

describe('a host', () => {
    it('that waits for a slow helpdesk responds with 504 after the configured time', async () => {
        const settings = { HELPDESK_GRAPHQL_URL: backend.graphqlUrl, HELPDESK_API_TIMEOUT: '50' };
        const impatient = await startHost(settings);
        backend.failNext({ kind: 'delay', ms: 3_000 });
        const start = performance.now();
        expect((await fetch(`${await impatient.getUrl()}/tickets/tkt-2001`, { headers: AGENT })).status).toBe(504);
        expect(performance.now() - start).toBeLessThan(2_500);
        await impatient.close();
    });

    it('whose helpdesk is unavailable responds with 503', async () => {
        const closed = await startBackend();
        await closed.close();
        const alone = await startHost({ HELPDESK_GRAPHQL_URL: closed.graphqlUrl });
        expect((await fetch(`${await alone.getUrl()}/tickets`, { headers: AGENT })).status).toBe(503);
        await alone.close();
    });

    it('with its own token serves callers without one, but not rejected callers', async () => {
        const settings = { HELPDESK_GRAPHQL_URL: backend.graphqlUrl, HELPDESK_API_TOKEN: SEED_TOKENS.reader };
        const own = await startHost(settings);
        const path = `${await own.getUrl()}/tickets`;
        expect((await fetch(path)).status).toBe(200);
        expect((await fetch(path, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
        await own.close();
    });

    it('without the URL does not start and names the variable', async () => {
        await expect(startHost({ HELPDESK_GRAPHQL_URL: '' })).rejects.toThrow('HELPDESK_GRAPHQL_URL: is missing');
    });
});
