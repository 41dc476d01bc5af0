import type { INestApplication } from '@nestjs/common';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { type Fault, type RunningBackend, SEED_TOKENS, startBackend } from '@o2s/examples.backend';

import { callOf, send } from '../test/calls';
import { servedModules } from '../test/routes';
import type { Composition } from './composition';
import { custom } from './compositions/custom';
import { extended } from './compositions/extended';
import { helpdesk } from './compositions/helpdesk';
import { createHost } from './host';

/** Content is the same for every caller: the integration sends its own token and forwards none. */
const forwardsCaller = (module: string) => module !== 'cms';

const AGENT = { authorization: `Bearer ${SEED_TOKENS.agent}` };

let backend: RunningBackend;
const hosts: INestApplication[] = [];

beforeAll(async () => {
    backend = await startBackend();
});

afterAll(async () => {
    await Promise.all(hosts.map((host) => host.close()));
    await backend.close();
});

/** Starts a host that calls a backend, without its own token unless the settings provide one. */
async function startHost(
    composition: Composition,
    { url, graphqlUrl }: Pick<RunningBackend, 'url' | 'graphqlUrl'> = backend,
    settings: Record<string, string> = {},
): Promise<string> {
    const all = {
        HELPDESK_API_URL: url,
        HELPDESK_GRAPHQL_URL: graphqlUrl,
        DOCUMENTS_API_URL: url,
        HELPDESK_API_TOKEN: '',
        DOCUMENTS_API_TOKEN: '',
        ...settings,
    };
    for (const [name, value] of Object.entries(all)) {
        vi.stubEnv(name, value);
    }
    try {
        const host = await createHost(composition, { logger: false });
        hosts.push(host);
        await host.listen(0, '127.0.0.1');
        return await host.getUrl();
    } finally {
        vi.unstubAllEnvs();
    }
}

/** Content uses only the integration's token: the framework passes it no authorization of a caller. */
const OWN_TOKEN = { HELPDESK_API_TOKEN: SEED_TOKENS.agent };

interface Route {
    readonly route: string;
    readonly module: string;
    readonly call: (url: string, headers: Readonly<Record<string, string>>) => Promise<Response>;
}

/** A route with several requests has separate tests, in which every request fails, because a fault hits only one. */
const THREE_REQUESTS = 'GET /notifications/counts/by-status';

/** Finds every route of a composition that sends one HTTP request to the helpdesk. */
function routesOver(composition: Composition): Route[] {
    return servedModules(composition).flatMap(({ module, integration, routes }) =>
        routes
            .filter((route) => route !== THREE_REQUESTS)
            .map((route) => ({
                route,
                module,
                call: (url, headers) => send(url, callOf(module, integration, route), headers),
            })),
    );
}

/** Maps the status of the helpdesk to the status of the host. */
function expectedStatus(module: string, status: number): number {
    const isCmsToken = module === 'cms' && status === 401; // a 401 would send the caller to the sign-in page
    const isGraphqlPath = module === 'tickets' && status === 404; // all tickets share one URL, so the URL is wrong
    return isCmsToken || isGraphqlPath ? 502 : (STATUSES[status] ?? 502);
}
const STATUSES: Record<number, number> = { 401: 401, 403: 403, 404: 404, 429: 503, 503: 503, 504: 504 };

/** Omits the articles, whose database failures are tested elsewhere, because a host without them starts at once. */
const overHttp = { ...helpdesk, modules: helpdesk.modules.filter((module) => module !== 'articles') };
const COMPOSITIONS = { helpdesk: overHttp, extended, custom };

describe.each(Object.entries(COMPOSITIONS))('%s', (_name, composition) => {
    let url: string;
    let impatient: string;
    let alone: string;
    let trusted: string;

    beforeAll(async () => {
        url = await startHost(composition, backend, composition === overHttp ? OWN_TOKEN : {});
        impatient = await startHost(composition, backend, {
            ...OWN_TOKEN,
            HELPDESK_API_TIMEOUT: '50',
            DOCUMENTS_API_TIMEOUT: '50',
        });
        trusted = await startHost(composition, backend, { ...OWN_TOKEN, DOCUMENTS_API_TOKEN: SEED_TOKENS.agent });
        const closed = await startBackend();
        await closed.close();
        alone = await startHost(composition, closed);
    });

    describe.each(routesOver(composition))('$route, when the helpdesk', ({ module, call }) => {
        if (forwardsCaller(module))
            it('rejects the token: 401', async () => {
                expect((await call(url, { authorization: 'Bearer wrong' })).status).toBe(401);
            });

        it('is too slow: 504, after the configured time', async () => {
            backend.failNext({ kind: 'delay', ms: 3_000 });
            const start = performance.now();
            expect((await call(impatient, AGENT)).status).toBe(504);
            expect(performance.now() - start).toBeLessThan(2_500);
        });

        it.each(['reset', 'cut', 'silent'] as const)('breaks the connection, %s: 502', async (kind) => {
            backend.failNext({ kind });
            expect((await call(url, AGENT)).status).toBe(502);
        });

        it.each([401, 403, 404, 429, 500, 503])(
            'responds with %i: without the body of the helpdesk',
            async (status) => {
                backend.failNext({ kind: 'answer', status, body: '{"stack":"at internal.ts:1"}' });
                const response = await call(url, AGENT);
                expect(response.status).toBe(expectedStatus(module, status));
                expect(await response.text()).not.toContain('internal.ts');
            },
        );

        it.each([
            ['JSON that ends early', '{"items": ['],
            ['HTML', '<html>Sign in</html>'],
            ['JSON of another shape', '{"items": [{"alert_id": 7}]}'],
        ])('responds with %s: 502', async (_what, body) => {
            backend.failNext({ kind: 'answer', status: 200, body });
            const response = await call(url, AGENT);
            expect(response.status).toBe(502);
            expect(await response.json()).toEqual({
                statusCode: 502,
                error: 'Bad Gateway',
                message: 'The helpdesk sent an unexpected response',
            });
        });

        it('redirects: 502, and the redirect is not followed', async () => {
            backend.failNext({ kind: 'answer', status: 307, location: `${backend.url}/alerts/alr-1001` });
            expect((await call(url, AGENT)).status).toBe(502);
        });

        it('is unavailable: 503', async () => {
            const response = await call(alone, AGENT);
            expect(response.status).toBe(503);
            expect(await response.json()).toEqual({
                statusCode: 503,
                error: 'Service Unavailable',
                message: 'The helpdesk cannot be reached',
            });
        });

        it('works again: success', async () => {
            expect((await call(url, AGENT)).ok).toBe(true);
        });

        it('receives the token of the integration: success without a caller', async () => {
            expect((await call(trusted, {})).ok).toBe(true);
        });

        if (forwardsCaller(module))
            it('rejects the caller: 401, regardless of the token of the integration', async () => {
                expect((await call(trusted, { authorization: 'Bearer wrong' })).status).toBe(401);
            });
    });
});

describe(THREE_REQUESTS, () => {
    let own: RunningBackend;
    let url: string;

    // Each test has its own helpdesk: the first failure ends the other requests, so a fault may stay in the queue.
    beforeEach(async () => {
        own = await startBackend();
        url = await startHost(extended, own, { HELPDESK_API_TIMEOUT: '1000' });
    });
    afterEach(() => own.close());

    /** Makes each of the three requests fail in the same way and returns the response of the host. */
    async function countWith(fault: Fault): Promise<{ status: number; body: unknown }> {
        for (let request = 0; request < 3; request += 1) {
            own.failNext(fault);
        }
        const response = await send(url, callOf('notifications', 'extended-notifications', THREE_REQUESTS), AGENT);
        return { status: response.status, body: await response.json() };
    }

    it('counts when nothing fails', async () => {
        const response = await send(url, callOf('notifications', 'extended-notifications', THREE_REQUESTS), AGENT);
        expect(response.status).toBe(200);
    });

    it.each(['reset', 'cut', 'silent'] as const)('responds with one 502 to broken connections: %s', async (kind) => {
        expect(await countWith({ kind })).toEqual({
            status: 502,
            body: { statusCode: 502, error: 'Bad Gateway', message: 'The connection to the helpdesk failed' },
        });
    });

    it('responds with one 504 to slowness', async () => {
        expect(await countWith({ kind: 'delay', ms: 1_500 })).toMatchObject({ status: 504, body: { statusCode: 504 } });
    });

    it.each([307, 401, 403, 404, 429, 500, 503])('maps %i to one status', async (status) => {
        const expected = expectedStatus('notifications', status);
        const { status: received, body } = await countWith({ kind: 'answer', status, body: '{"stack":"internal.ts"}' });
        expect(received).toBe(expected);
        expect(body).toMatchObject({
            statusCode: expected,
            message: expect.stringMatching(/^The helpdesk /) as string,
        });
    });

    it.each(['{"items": [', '<html>Sign in</html>', '{"items": [{"alert_id": 7}]}'])(
        'responds with one 502 to %s',
        async (body) => {
            expect(await countWith({ kind: 'answer', status: 200, body })).toMatchObject({
                status: 502,
                body: { message: 'The helpdesk sent an unexpected response' },
            });
        },
    );

    it('responds with one 503 when the helpdesk is unavailable', async () => {
        await own.close();
        expect(await countWith({ kind: 'reset' })).toMatchObject({ status: 503, body: { statusCode: 503 } });
    });
});

describe('POST /notifications', () => {
    it('that was processed without a response is a 502 and happens once', async () => {
        // The helpdesk reads its clock once for each change, and for no other request of this host.
        const now = vi.fn(() => Date.parse('2025-02-01T10:00:00Z'));
        const own = await startBackend({ now });
        try {
            const url = await startHost({ ...helpdesk, modules: ['notifications'] }, own);
            const path = '/notifications';
            own.failNext({ kind: 'silent' });
            expect((await send(url, { path, body: { id: 'alr-1010', status: 'READ' } }, AGENT)).status).toBe(502);
            expect(now).toHaveBeenCalledOnce();
            const changed = await (await send(url, { path: `${path}/alr-1010` }, AGENT)).json();
            expect(changed).toMatchObject({ status: 'READ', updatedAt: '2025-02-01T10:00:00.000Z' });
        } finally {
            await own.close();
        }
    });
});
