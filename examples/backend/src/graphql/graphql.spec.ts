import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type RunningBackend, startBackend } from '../backend';
import { SEED_TOKENS } from '../seed/tokens';

const NOW = Date.UTC(2025, 2, 1, 12);
const UNAVAILABLE = { extensions: { code: 'UNAVAILABLE' } };

let backend: RunningBackend;

beforeAll(async () => {
    backend = await startBackend({ now: () => NOW });
});
afterAll(() => backend.close());

interface GraphqlResponse {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly Record<string, unknown>[];
}

function post(body: object | string, token: string = SEED_TOKENS.agent): Promise<Response> {
    return fetch(backend.graphqlUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: typeof body === 'string' ? body : JSON.stringify(body),
    });
}

async function send(query: string, variables: object = {}, token?: string): Promise<GraphqlResponse> {
    const response = await post({ query, variables }, token);
    expect(response.status).toBe(200);
    return (await response.json()) as GraphqlResponse;
}

async function list(variables: object): Promise<{ ids: string[]; totalCount: number }> {
    const { data, errors } = await send(
        `query ($first: Int! = 100, $skip: Int! = 0, $filter: TicketFilter, $order: TicketOrder! = OPENED_ASC) {
            tickets(first: $first, skip: $skip, filter: $filter, order: $order) { nodes { id } totalCount }
        }`,
        variables,
    );
    expect(errors).toBeUndefined();
    const page = data?.['tickets'] as { nodes: { id: string }[]; totalCount: number };
    return { ids: page.nodes.map(({ id }) => id), totalCount: page.totalCount };
}

function create(input: object, token?: string): Promise<GraphqlResponse> {
    const mutation = `mutation ($input: CreateTicketInput!) { createTicket(input: $input) {
        id subject state urgency kind { key } requester { name } openedAt fields { name value }
        comments { text } attachments { name url size }
    } }`;
    return send(mutation, { input }, token);
}

describe('ticket', () => {
    it('returns one ticket with its comments and files', async () => {
        const query = `{ ticket(id: "tkt-2004") {
            subject body kind { id key } state urgency openedAt changedAt requester { name email avatarUrl }
            fields { name value } comments { author { name } writtenAt text } attachments { name url size addedAt }
        } }`;
        expect((await send(query)).data).toEqual({
            ticket: {
                subject: 'An invoice came twice',
                body: 'Number 4711 was sent on two days.',
                kind: { id: 4, key: 'billing' },
                state: 'SOLVED',
                urgency: 'LOW',
                openedAt: '2025-02-04T09:00:00.000Z',
                changedAt: '2025-02-04T11:00:00.000Z',
                requester: { name: 'Jonas Weber', email: 'jonas.weber@example.com', avatarUrl: null },
                fields: [{ name: 'room', value: 'R104' }],
                comments: [
                    {
                        author: { name: 'Ada Nowak' },
                        writtenAt: '2025-02-04T11:00:00.000Z',
                        text: 'We are looking into it.',
                    },
                ],
                attachments: [
                    {
                        name: 'device.log',
                        url: backend.graphqlUrl.replace('/graphql', '/files/tkt-2004-1'),
                        size: 34,
                        addedAt: '2025-02-04T09:00:00.000Z',
                    },
                ],
            },
        });
    });

    it('returns null for an unknown ticket', async () => {
        expect(await send('{ ticket(id: "tkt-1") { id } }')).toEqual({ data: { ticket: null } });
    });
});

describe('tickets', () => {
    it('returns, pages, and sorts all 24 tickets', async () => {
        expect((await list({})).totalCount).toBe(24);
        expect((await list({ first: 2, skip: 22 })).ids).toEqual(['tkt-2023', 'tkt-2024']);
        expect((await list({ first: 2, order: 'OPENED_DESC' })).ids).toEqual(['tkt-2024', 'tkt-2023']);
        expect((await list({ first: 1, order: 'CHANGED_DESC' })).ids).toEqual(['tkt-2024']);
        expect((await list({ first: 2, order: 'URGENCY_DESC' })).ids).toEqual(['tkt-2002', 'tkt-2005']);
        expect((await list({ skip: 24 })).ids).toEqual([]);
    });

    it.each([
        [{ states: ['NEW'] }, 6],
        [{ states: ['ASSIGNED', 'WAITING'] }, 12],
        [{ states: [] }, 0],
        [{ kind: 'hardware' }, 9],
        [{ kind: 'no-such' }, 0],
        [{ urgency: 'LOW' }, 5],
        [{ subject: 'PRINTER' }, 5],
        [{ text: '4711' }, 5],
        [{ text: '100%' }, 5],
        [{ text: '%' }, 5],
        [{ openedFrom: '2025-02-10T17:00:00Z' }, 2],
        [{ openedTo: '2025-02-03T10:00:00+01:00' }, 1],
        [{ states: null, text: null }, 24],
    ])('filters by %j', async (filter, totalCount) => {
        expect((await list({ filter })).totalCount).toBe(totalCount);
    });

    it.each([
        ['first: 0', 'first'],
        ['first: 101', 'first'],
        ['skip: -1', 'skip'],
        ['filter: { openedFrom: "yesterday" }', 'filter.openedFrom'],
    ])('rejects %s', async (args, argument) => {
        const { data, errors } = await send(`{ tickets(${args}) { totalCount } }`);
        expect(data).toBeNull();
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', arguments: [argument] } }]);
    });
});

describe('createTicket', () => {
    it('opens a ticket and makes it readable, with its file', async () => {
        const { data } = await create({
            subject: ' The scanner is slow ',
            body: 'It takes minutes.',
            kind: 1,
            fields: [{ name: 'room', value: 'R7' }],
            attachments: [{ name: 'a.txt', mediaType: 'text/plain', content: 'aGVsbG8=' }],
        });
        const url = backend.graphqlUrl.replace('/graphql', '/files/tkt-2025-1');
        expect(data).toEqual({
            createTicket: {
                id: 'tkt-2025',
                subject: 'The scanner is slow',
                state: 'NEW',
                urgency: 'NORMAL',
                kind: { key: 'hardware' },
                requester: { name: 'Ada Nowak' },
                openedAt: '2025-03-01T12:00:00.000Z',
                fields: [{ name: 'room', value: 'R7' }],
                comments: [],
                attachments: [{ name: 'a.txt', url, size: 5 }],
            },
        });
        expect((await send('{ ticket(id: "tkt-2025") { body } }')).data).toEqual({
            ticket: { body: 'It takes minutes.' },
        });
        const file = await fetch(url, { headers: { authorization: `Bearer ${SEED_TOKENS.reader}` } });
        expect(await file.text()).toBe('hello');
        expect(file.headers.get('content-disposition')).toBe('attachment; filename="a.txt"');
    });

    it('opens all tickets of concurrent requests', async () => {
        const before = (await list({})).totalCount;
        const created = await Promise.all(
            Array.from({ length: 30 }, (_, index) => create({ subject: `Bulk ${index}`, body: 'b' })),
        );
        const ids = created.map(({ data }) => (data?.['createTicket'] as { id: string }).id);
        expect(new Set(ids).size).toBe(30);
        expect((await list({})).totalCount).toBe(before + 30);
        expect((await list({ filter: { subject: 'Bulk' } })).totalCount).toBe(30);
    });

    it.each([
        [{ subject: '' }, 'subject'],
        [{ subject: 'x'.repeat(201) }, 'subject'],
        [{ body: ' ' }, 'body'],
        [{ kind: 5 }, 'kind'],
        [{ fields: [{ name: 'a b', value: '' }] }, 'fields.0.name'],
        [{ attachments: [{ name: '../a', mediaType: 'text/plain', content: '' }] }, 'attachments.0.name'],
        [{ attachments: [{ name: 'a', mediaType: 'text', content: '' }] }, 'attachments.0.mediaType'],
        [{ attachments: [{ name: 'a', mediaType: 'text/plain', content: '???' }] }, 'attachments.0.content'],
    ])('rejects %j', async (change, argument) => {
        const { errors } = await create({ subject: 's', body: 'b', ...change });
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', arguments: [argument] } }]);
    });

    it('is forbidden for a read-only token, with status 200', async () => {
        const { data, errors } = await create({ subject: 's', body: 'b' }, SEED_TOKENS.reader);
        expect(data).toBeNull();
        expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    });
});

describe('authorization', () => {
    it('responds with 401 in the GraphQL format without a seeded token', async () => {
        const response = await post({ query: '{ tickets { totalCount } }' }, 'wrong');
        expect(response.status).toBe(401);
        expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    });

    it('is required for files, too', async () => {
        const url = backend.graphqlUrl.replace('/graphql', '/files/tkt-2001-1');
        expect((await fetch(url)).status).toBe(401);
        const headers = { authorization: `Bearer ${SEED_TOKENS.agent}` };
        expect((await fetch(url, { headers })).status).toBe(200);
        expect((await fetch(`${url}0`, { headers })).status).toBe(404);
    });
});

describe('a request that is not GraphQL', () => {
    it.each(['', '{', '[]', '{"query": 7}'])('%j is rejected', async (body) => {
        expect((await post(body)).status).toBeGreaterThanOrEqual(400);
    });

    it.each(['{ nothing }', '{ tickets { nodes } }', 'mutation { createTicket }'])('%s gets errors', async (query) => {
        expect((await send(query)).errors).not.toHaveLength(0);
    });
});

describe('failNext', () => {
    it('responds with 200, errors, and data', async () => {
        backend.failNext({ kind: 'errors', codes: ['UNAVAILABLE'], data: { ticket: null } });
        expect(await send('{ ticket(id: "tkt-2001") { id } }')).toEqual({
            data: { ticket: null },
            errors: [{ message: 'Failed: UNAVAILABLE', ...UNAVAILABLE }],
        });
    });

    it('makes one field fail and returns the rest', async () => {
        backend.failNext({ kind: 'field', field: 'Ticket.comments' });
        const { data, errors } = await send('{ ticket(id: "tkt-2001") { id comments { text } } }');
        expect(data).toEqual({ ticket: { id: 'tkt-2001', comments: null } });
        expect(errors).toMatchObject([{ path: ['ticket', 'comments'], ...UNAVAILABLE }]);
    });

    it('makes the whole response null if the failing field is not nullable', async () => {
        backend.failNext({ kind: 'field', field: 'Ticket.subject' });
        const { data } = await send('{ ticket(id: "tkt-2001") { id subject } }');
        expect(data).toEqual({ ticket: null });
    });

    it('breaks the connection during the response', async () => {
        backend.failNext({ kind: 'cut' });
        const response = await post({ query: '{ tickets { totalCount } }' });
        await expect(response.text()).rejects.toThrow('terminated');
    });

    it('processes the request and breaks the connection', async () => {
        const before = (await list({})).totalCount;
        backend.failNext({ kind: 'silent' });
        await expect(create({ subject: 'Silent', body: 'b' })).rejects.toThrow('fetch failed');
        expect((await list({})).totalCount).toBe(before + 1);
    });
});
