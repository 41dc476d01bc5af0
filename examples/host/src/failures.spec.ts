import type { INestApplication } from '@nestjs/common';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type RunningBackend, SEED_TOKENS, startBackend } from '@o2s/examples.backend';
import { Notifications } from '@o2s/framework/modules';

import { NOTIFICATION_CALLS, callRoute } from '../test/notification-calls';
import { routesOf } from '../test/routes';
import { helpdesk } from './compositions/helpdesk';
import { createHost } from './host';

const AGENT = { authorization: `Bearer ${SEED_TOKENS.agent}` };
const ROUTES = routesOf(Notifications.Controller);

let backend: RunningBackend;
const hosts: INestApplication[] = [];

beforeAll(async () => {
    backend = await startBackend();
});

afterAll(async () => {
    vi.unstubAllEnvs();
    await Promise.all(hosts.map((host) => host.close()));
    await backend.close();
});

async function startHost(settings: Record<string, string>): Promise<string> {
    for (const [name, value] of Object.entries(settings)) {
        vi.stubEnv(name, value);
    }
    const host = await createHost(helpdesk, { logger: false });
    hosts.push(host);
    await host.listen(0, '127.0.0.1');
    return host.getUrl();
}

it('knows a call for every route of the controller', () => {
    expect(ROUTES).toHaveLength(3);
    expect(Object.keys(NOTIFICATION_CALLS)).toEqual(ROUTES);
});

describe.each(ROUTES)('%s, when the helpdesk', (route) => {
    let url: string;
    const call = (headers: Record<string, string>) => callRoute(url, route, headers);

    beforeAll(async () => {
        url = await startHost({ HELPDESK_API_URL: backend.url, HELPDESK_API_TOKEN: '' });
    });

    it('does not know the token: 401', async () => {
        expect((await call({ authorization: 'Bearer wrong' })).status).toBe(401);
    });

    it('gets no token at all: 401', async () => {
        expect((await call({})).status).toBe(401);
    });

    it('is too slow: 504, after the configured time', async () => {
        const impatient = await startHost({ HELPDESK_API_URL: backend.url, HELPDESK_API_TIMEOUT: '50' });
        vi.stubEnv('HELPDESK_API_TIMEOUT', '');
        backend.failNext({ kind: 'delay', ms: 3_000 });
        const start = performance.now();
        expect((await callRoute(impatient, route, AGENT)).status).toBe(504);
        expect(performance.now() - start).toBeLessThan(2_500);
    });

    it('breaks the connection: 502', async () => {
        backend.failNext({ kind: 'reset' });
        expect((await call(AGENT)).status).toBe(502);
    });

    it.each([
        [401, 401],
        [403, 403],
        [404, 404],
        [429, 503],
        [500, 502],
        [503, 503],
    ])('answers %i: %i, without the body of the helpdesk', async (status, expected) => {
        backend.failNext({ kind: 'answer', status, body: '{"stack":"at internal.ts:1"}' });
        const response = await call(AGENT);
        expect(response.status).toBe(expected);
        expect(await response.text()).not.toContain('internal.ts');
    });

    it.each([
        ['JSON that ends early', '{"items": ['],
        ['HTML', '<html>Sign in</html>'],
        ['JSON of another shape', '{"items": [{"alert_id": 7}]}'],
    ])('answers %s: 502', async (_what, body) => {
        backend.failNext({ kind: 'answer', status: 200, body });
        const response = await call(AGENT);
        expect(response.status).toBe(502);
        expect(await response.json()).toEqual({
            statusCode: 502,
            error: 'Bad Gateway',
            message: 'The helpdesk sent an unexpected answer',
        });
    });

    it('redirects: 502, and the redirect is not followed', async () => {
        backend.failNext({ kind: 'answer', status: 307, location: `${backend.url}/alerts/alr-1001` });
        expect((await call(AGENT)).status).toBe(502);
    });

    it('works again: success', async () => {
        expect((await call(AGENT)).ok).toBe(true);
    });
});

describe('when nothing listens where the helpdesk should be', () => {
    let url: string;

    beforeAll(async () => {
        const closed = await startBackend();
        await closed.close();
        url = await startHost({ HELPDESK_API_URL: closed.url });
    });

    it.each(ROUTES)('%s answers 503', async (route) => {
        const response = await callRoute(url, route, AGENT);
        expect(response.status).toBe(503);
        expect(await response.json()).toEqual({
            statusCode: 503,
            error: 'Service Unavailable',
            message: 'The helpdesk cannot be reached',
        });
    });
});

describe('when the integration has a token of its own', () => {
    let url: string;

    beforeAll(async () => {
        url = await startHost({ HELPDESK_API_URL: backend.url, HELPDESK_API_TOKEN: SEED_TOKENS.agent });
    });

    it.each(ROUTES)('%s works without a caller, but not for a caller who is refused', async (route) => {
        expect((await callRoute(url, route, {})).ok).toBe(true);
        expect((await callRoute(url, route, { authorization: 'Bearer wrong' })).status).toBe(401);
    });
});
