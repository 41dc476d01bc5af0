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

/** Texts that mean something to SQL, GraphQL, paths, URLs, HTML, objects or terminals. */
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

interface Answer {
    readonly status: number;
    readonly body: string;
}

/** Every text in a value that came as JSON, without the spaces around it. */
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
    }, 60_000); // the embedded database takes its time on a busy machine
    afterAll(() => host.close());

    /** Sends the path as it is: `fetch` would resolve `..` before it asks. */
    async function ask(path: string, body?: string, type = 'application/json'): Promise<Answer> {
        const { port } = (host.getHttpServer() as Server).address() as AddressInfo;
        const outgoing = request({
            host: '127.0.0.1',
            port,
            path,
            method: body === undefined ? 'GET' : 'POST',
            headers: { 'content-type': type, connection: 'close' },
        });
        // A server that refuses a long request may close the connection while it is still being written.
        outgoing.on('error', () => undefined);
        outgoing.end(body);
        const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
        let text = '';
        for await (const chunk of response.setEncoding('utf8')) {
            text += chunk;
        }
        return { status: response.statusCode ?? 0, body: text };
    }

    /** Whatever comes in, the host keeps its composure: no failure of its own, no empty success, nothing leaked. */
    function expectRefusal({ status, body }: Answer, statuses: readonly number[]): void {
        expect(statuses).toContain(status);
        expect(JSON.parse(body)).toMatchObject({ statusCode: status });
        expect(body).not.toMatch(/node_modules|\.ts:|\bat \/|select |sql/i);
        expect(body.length).toBeLessThan(500);
    }

    const withId = served.filter(({ route }) => route.includes(':id'));
    describe.each(withId)('$route', ({ call }) => {
        const path = (id: string) => call.path.replace(/[^/?]+(?=\?|$)/, id);

        it('does not find an unknown id: 404, never 200 with an empty body', async () => {
            expectRefusal(await ask(path('unknown-1')), [404]);
        });

        // Some are long; a line is enough to know them by.
        const named = INJECTIONS.map((text) => [JSON.stringify(text).slice(0, 40), text] as const);
        it.each(named)('does not find %s', async (_name, text) => {
            expectRefusal(await ask(path(encodeURIComponent(text))), [404]);
        });

        it('refuses what cannot be decoded, and a megabyte', async () => {
            expectRefusal(await ask(path('%FF')), [400]);
            expect((await ask(path(MEGABYTE))).status).toBe(431);
        });
    });

    const withQuery = served.filter(({ route, call }) => route.startsWith('GET') && call.path.includes('?'));
    describe.each(withQuery)('$route', ({ call }) => {
        const [pathname = '', query = ''] = call.path.split('?');
        const names = [...new Set([...new URLSearchParams(query).keys(), ...(call.params ?? [])])];

        it.each(names)('answers nonsense in ?%s with 400, 404 or a right answer', async (name) => {
            for (const text of [...INJECTIONS, ...LIST_NUMBERS, ...LIST_TIMES]) {
                const params = new URLSearchParams(query);
                params.set(name, text);
                const answer = await ask(`${pathname}?${params.toString()}`);
                if (answer.status === 200) {
                    expect(answer.body.length, text).toBeGreaterThan(0);
                } else {
                    expectRefusal(answer, [400, 404]);
                }
            }
        });

        it.each(names)('answers a ?%s that comes twice', async (name) => {
            const answer = await ask(`${call.path}&${name}=x`);
            expect([200, 400, 404]).toContain(answer.status);
            expect(answer.body).not.toBe('');
        });

        it('refuses a megabyte', async () => {
            expect((await ask(`${call.path}&q=${MEGABYTE}`)).status).toBe(431);
        });
    });

    it('knows every name that a list may be asked with', () => {
        const lists = served.filter(({ route }) => /^GET \/(?!cms\/)[^:]+$/.test(route));
        expect(lists.filter(({ call }) => !call.params).map(({ route }) => route)).toEqual([]);
    });

    const lists = served.filter(({ call }) => call.params?.includes('limit'));
    describe.each(lists)('$route', ({ call }) => {
        const [pathname = ''] = call.path.split('?');

        it.each(['limit', 'offset'])('refuses a %s that is no number, negative or huge', async (name) => {
            for (const value of LIST_NUMBERS) {
                expectRefusal(await ask(`${pathname}?${name}=${encodeURIComponent(value)}`), [400]);
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
        ])('refuses %s: 400', async (_what, body) => {
            expectRefusal(await ask(call.path, body), [400]);
        });

        it('refuses a form: 400', async () => {
            expectRefusal(await ask(call.path, 'id=1&title=t', 'application/x-www-form-urlencoded'), [400]);
        });

        it('refuses fields of a wrong type: 400', async () => {
            for (const name of Object.keys(call.body ?? {})) {
                for (const value of [null, 7, true, [], ['a'], { a: 1 }]) {
                    expectRefusal(await ask(call.path, JSON.stringify({ ...call.body, [name]: value })), [400]);
                }
            }
        });

        const texts = Object.entries({ ...call.body }).flatMap(([name, value]) =>
            typeof value === 'string' ? [name] : [],
        );
        it.each(texts)('takes any %s as it is, or refuses it', async (name) => {
            for (const text of INJECTIONS) {
                const answer = await ask(call.path, JSON.stringify({ ...call.body, [name]: text }));
                if (answer.status === 201) {
                    expect(textsOf(JSON.parse(answer.body)), text).toContain(text.trim());
                } else {
                    expectRefusal(answer, [400, 404]);
                }
            }
        });

        it('refuses a megabyte: 413', async () => {
            expect((await ask(call.path, JSON.stringify({ ...call.body, title: MEGABYTE }))).status).toBe(413);
        });
    });

    const creates = served.filter(({ route }) => route === 'POST /tickets');
    describe.each(creates)('$route', ({ call }) => {
        it('loses none of many at once, and gives each an id of its own', async () => {
            const total = async () => (JSON.parse((await ask('/tickets?limit=1')).body) as { total: number }).total;
            const before = await total();
            const titles = Array.from({ length: 25 }, (_, index) => `Ticket ${index}`);
            const answers = await Promise.all(
                titles.map((title) => ask(call.path, JSON.stringify({ ...call.body, title }))),
            );
            const tickets = answers.map(({ body }) => JSON.parse(body) as { id: string; topic: string });
            expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
            expect(new Set(tickets.map(({ id }) => id)).size).toBe(25);
            expect(await total()).toBe(before + 25);
            for (const { id, topic } of tickets) {
                expect(JSON.parse((await ask(`/tickets/${id}`)).body)).toMatchObject({ id, topic });
            }
        });

        it('takes what is in a file or a form as it is, or refuses it', async () => {
            const file = { filename: 'lamp.txt', contentType: 'text/plain', content: { type: 'Buffer', data: [104] } };
            for (const text of INJECTIONS) {
                for (const part of [
                    { fields: { note: text } },
                    { fields: { [text]: 'note' } },
                    { attachments: [{ ...file, filename: text }] },
                    { attachments: [{ ...file, contentType: text }] },
                ]) {
                    const answer = await ask(call.path, JSON.stringify({ ...call.body, ...part }));
                    if (answer.status !== 201) {
                        expectRefusal(answer, [400]);
                    }
                }
            }
        });

        it('keeps every character of a text', async () => {
            const title = `"'\\ %_ <b> \${x} 💥 ünï ${'x'.repeat(100)}`;
            const { body } = await ask(call.path, JSON.stringify({ ...call.body, title }));
            expect(JSON.parse(body)).toMatchObject({ topic: title });
        });
    });

    it('does not know other paths: 404', async () => {
        for (const path of ['/', '/nowhere', '/notifications/a/b', '/tickets/a/b/c', '/%2e%2e/x']) {
            expectRefusal(await ask(path), [404]);
        }
    });
});
