import type { INestApplication } from '@nestjs/common';

import { once } from 'node:events';
import { type IncomingMessage, type Server, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type RunningBackend, SEED_TOKENS, startBackend } from '@o2s/examples.backend';

import { callOf } from '../test/calls';
import { servedModules } from '../test/routes';
import { COMPOSITIONS } from './compositions';
import { helpdesk } from './compositions/helpdesk';
import { createHost } from './host';

/** Strings with a special meaning in SQL, GraphQL, paths, URLs, HTML, objects or terminals. */
const INJECTIONS = [
    "' OR '1'='1",
    "'; DROP TABLE articles;--",
    '") { id } x: tickets(first: 1',
    '{"$ne":null}',
    '../../etc/passwd',
    '..%2F..%2Fx',
    'a&lang=de&draft=true',
    'a?token=1#x',
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
    '%00',
    '\r\nX-Injected: 1',
    '${7*7}',
    '💥',
    ' ',
    'x'.repeat(10_000),
];

const MEGABYTE = 'x'.repeat(1_000_000);
const LIST_NUMBERS = ['-1', '0.5', '1e9', '999999999999', 'NaN', 'Infinity', '0x10', ' ', 'all'];
const LIST_TIMES = ['yesterday', '2025-02-30', '2025-13-01T00:00:00Z', '31.01.2025', '99999-01-01', '-1'];

let backend: RunningBackend;

beforeAll(async () => {
    backend = await startBackend();
    vi.stubEnv('HELPDESK_API_URL', backend.url);
    vi.stubEnv('HELPDESK_GRAPHQL_URL', backend.graphqlUrl);
    vi.stubEnv('HELPDESK_API_TOKEN', SEED_TOKENS.agent);
    vi.stubEnv('HELPDESK_DATABASE_SEED', helpdesk.developmentDefaults?.['HELPDESK_DATABASE_SEED']);
    vi.stubEnv('DOCUMENTS_API_URL', backend.url);
    vi.stubEnv('DOCUMENTS_API_TOKEN', SEED_TOKENS.agent);
});
afterAll(async () => {
    vi.unstubAllEnvs();
    await backend.close();
});

interface HostResponse {
    readonly status: number;
    readonly body: string;
}

/** Collects every string of a JSON value, trimmed. */
function textsOf(value: unknown): string[] {
    if (typeof value === 'string') {
        return [value.trim()];
    }
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe.each([...COMPOSITIONS])('the composition %s', (_name, composition) => {
    const served = servedModules(composition).flatMap(({ module, integration, routes }) =>
        routes.map((route) => ({ route, call: callOf(module, integration, route) })),
    );
    let host: INestApplication;

    beforeAll(async () => {
        host = await createHost(composition, { logger: false });
        await host.listen(0, '127.0.0.1');
    }, 60_000); // the embedded database starts slowly on a busy machine
    afterAll(() => host.close());

    /** Sends the path unchanged, because `fetch` would resolve `..` before the request. */
    async function send(path: string, body?: string, type = 'application/json'): Promise<HostResponse> {
        const { port } = (host.getHttpServer() as Server).address() as AddressInfo;
        const outgoing = request({
            host: '127.0.0.1',
            port,
            path,
            method: body === undefined ? 'GET' : 'POST',
            headers: { 'content-type': type, connection: 'close' },
        });
        // A server that rejects a long request may close the connection while it is still being written.
        outgoing.on('error', () => undefined);
        outgoing.end(body);
        const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
        let text = '';
        for await (const chunk of response.setEncoding('utf8')) {
            text += chunk;
        }
        return { status: response.statusCode ?? 0, body: text };
    }

    /** Checks that no input causes a failure of the host, an empty success, or a leak. */
    function expectRefusal({ status, body }: HostResponse, statuses: readonly number[]): void {
        expect(statuses).toContain(status);
        expect(JSON.parse(body)).toMatchObject({ statusCode: status });
        expect(body).not.toMatch(/node_modules|\.ts:|\bat \/|select |sql/i);
        expect(body.length).toBeLessThan(500);
    }

    const withId = served.filter(({ route }) => route.includes(':id'));
    describe.each(withId)('$route', ({ call }) => {
        const path = (id: string) => call.path.replace(/[^/?]+(?=\?|$)/, id);

        it('does not find an unknown id: 404, never 200 with an empty body', async () => {
            expectRefusal(await send(path('unknown-1')), [404]);
        });

        // Some values are long, so the title shows only their beginning.
        const named = INJECTIONS.map((text) => [JSON.stringify(text).slice(0, 40), text] as const);
        it.each(named)('does not find %s', async (_name, text) => {
            expectRefusal(await send(path(encodeURIComponent(text))), [404]);
        });

        it('rejects undecodable input and a megabyte', async () => {
            expectRefusal(await send(path('%FF')), [400]);
            expect((await send(path(MEGABYTE))).status).toBe(431);
        });
    });

    const withQuery = served.filter(({ route, call }) => route.startsWith('GET') && call.path.includes('?'));
    describe.each(withQuery)('$route', ({ call }) => {
        const [pathname = '', query = ''] = call.path.split('?');
        const names = [...new Set([...new URLSearchParams(query).keys(), ...(call.params ?? [])])];

        it.each(names)('handles nonsense in ?%s with 400, 404 or a valid response', async (name) => {
            for (const text of [...INJECTIONS, ...LIST_NUMBERS, ...LIST_TIMES]) {
                const params = new URLSearchParams(query);
                params.set(name, text);
                const response = await send(`${pathname}?${params.toString()}`);
                if (response.status === 200) {
                    expect(response.body.length, text).toBeGreaterThan(0);
                } else {
                    expectRefusal(response, [400, 404]);
                }
            }
        });

        it.each(names)('handles a repeated ?%s', async (name) => {
            const response = await send(`${call.path}&${name}=x`);
            expect([200, 400, 404]).toContain(response.status);
            expect(response.body).not.toBe('');
        });

        it('rejects a megabyte', async () => {
            expect((await send(`${call.path}&q=${MEGABYTE}`)).status).toBe(431);
        });
    });

    it('covers every query parameter of a list', () => {
        const lists = served.filter(({ route }) => /^GET \/(?!cms\/)[^:]+$/.test(route));
        expect(lists.filter(({ call }) => !call.params).map(({ route }) => route)).toEqual([]);
    });

    const lists = served.filter(({ call }) => call.params?.includes('limit'));
    describe.each(lists)('$route', ({ call }) => {
        const [pathname = ''] = call.path.split('?');

        it.each(['limit', 'offset'])('rejects a %s that is not a number, negative or huge', async (name) => {
            for (const value of LIST_NUMBERS) {
                expectRefusal(await send(`${pathname}?${name}=${encodeURIComponent(value)}`), [400]);
            }
        });
    });

    const posts = served.filter(({ call }) => call.body);
    describe.each(posts)('$route', ({ call }) => {
        it.each([
            ['nothing', ''],
            ['null', 'null'],
            ['a text', '"text"'],
            ['a number', '7'],
            ['a list', '[1,2]'],
            ['an empty object', '{}'],
            ['JSON that ends early', '{"id":'],
            ['a prototype', '{"__proto__":{"id":"1","title":"t","description":"d","status":"READ"}}'],
            ['deep JSON', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
        ])('rejects %s: 400', async (_what, body) => {
            expectRefusal(await send(call.path, body), [400]);
        });

        it('rejects a form: 400', async () => {
            expectRefusal(await send(call.path, 'id=1&title=t', 'application/x-www-form-urlencoded'), [400]);
        });

        it('rejects fields of an invalid type: 400', async () => {
            for (const name of Object.keys(call.body ?? {})) {
                for (const value of [null, 7, true, [], ['a'], { a: 1 }]) {
                    expectRefusal(await send(call.path, JSON.stringify({ ...call.body, [name]: value })), [400]);
                }
            }
        });

        const texts = Object.entries({ ...call.body }).flatMap(([name, value]) =>
            typeof value === 'string' ? [name] : [],
        );
        it.each(texts)('stores any %s unchanged or rejects it', async (name) => {
            for (const text of INJECTIONS) {
                const response = await send(call.path, JSON.stringify({ ...call.body, [name]: text }));
                if (response.status === 201) {
                    expect(textsOf(JSON.parse(response.body)), text).toContain(text.trim());
                } else {
                    expectRefusal(response, [400, 404]);
                }
            }
        });

        it('rejects a megabyte: 413', async () => {
            expect((await send(call.path, JSON.stringify({ ...call.body, title: MEGABYTE }))).status).toBe(413);
        });
    });

    const creates = served.filter(({ route }) => route === 'POST /tickets');
    describe.each(creates)('$route', ({ call }) => {
        it('creates all of many concurrent requests, each with its own id', async () => {
            const total = async () => (JSON.parse((await send('/tickets?limit=1')).body) as { total: number }).total;
            const before = await total();
            const titles = Array.from({ length: 25 }, (_, index) => `Ticket ${index}`);
            const responses = await Promise.all(
                titles.map((title) => send(call.path, JSON.stringify({ ...call.body, title }))),
            );
            const tickets = responses.map(({ body }) => JSON.parse(body) as { id: string; topic: string });
            expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([201]));
            expect(new Set(tickets.map(({ id }) => id)).size).toBe(25);
            expect(await total()).toBe(before + 25);
            for (const { id, topic } of tickets) {
                expect(JSON.parse((await send(`/tickets/${id}`)).body)).toMatchObject({ id, topic });
            }
        });

        it('stores file and form values unchanged or rejects them', async () => {
            const file = { filename: 'lamp.txt', contentType: 'text/plain', content: { type: 'Buffer', data: [104] } };
            for (const text of INJECTIONS) {
                for (const part of [
                    { fields: { note: text } },
                    { fields: { [text]: 'note' } },
                    { attachments: [{ ...file, filename: text }] },
                    { attachments: [{ ...file, contentType: text }] },
                ]) {
                    const response = await send(call.path, JSON.stringify({ ...call.body, ...part }));
                    if (response.status !== 201) {
                        expectRefusal(response, [400]);
                    }
                }
            }
        });

        it('keeps every character of a text', async () => {
            const title = `"'\\ %_ <b> \${x} 💥 ünï ${'x'.repeat(100)}`;
            const { body } = await send(call.path, JSON.stringify({ ...call.body, title }));
            expect(JSON.parse(body)).toMatchObject({ topic: title });
        });
    });

    it('responds with 404 to other paths', async () => {
        for (const path of ['/', '/nowhere', '/notifications/a/b', '/tickets/a/b/c', '/%2e%2e/x']) {
            expectRefusal(await send(path), [404]);
        }
    });
});
