import { afterAll, beforeAll, expect, it } from 'vitest';

import { type Fault, type RunningBackend, startBackend } from '@o2s/examples.backend';

import { runMain } from './run-main';

const SECRETS = ['secret-of-the-service', 'secret-of-the-caller', 'secret-in-the-response'];
const BODY = '{"alert_id": "secret-in-the-response"}';

/** Variables of the framework's logger. */
interface Logging {
    readonly LOG_LEVEL?: string;
    readonly LOG_FORMAT?: string;
}

let backend: RunningBackend;

beforeAll(async () => {
    backend = await startBackend();
});
afterAll(() => backend.close());

/** Runs a host in a separate process, sends every kind of request, and returns its output. */
async function logOf(logging: Logging, composition: string): Promise<string> {
    const settings = {
        HOST_PORT: '0',
        HELPDESK_API_URL: backend.url,
        HELPDESK_GRAPHQL_URL: backend.graphqlUrl,
        HELPDESK_API_TOKEN: 'secret-of-the-service',
        HELPDESK_API_TIMEOUT: '500',
        ...logging,
    };
    const host = runMain('host/src/main.ts', settings, [composition]);
    const [, url] = await host.waitFor(/The host "\w+" listens on (\S+)\.\n/);
    const send = async (path: string, headers: Record<string, string>, fault?: Fault, body?: string) => {
        if (fault) {
            backend.failNext(fault);
        }
        const method = body ? 'POST' : 'GET';
        await fetch(`${url}${path}`, { method, headers: { 'content-type': 'application/json', ...headers }, body });
    };
    const change = '{"id": "alr-1001", "status": "READ"}';
    const callers: Record<string, string>[] = [{}, { authorization: 'Bearer secret-of-the-caller' }];
    for (const caller of callers) {
        await send('/notifications', caller);
        await send('/notifications', caller, { kind: 'reset' });
        await send('/notifications/alr-1001', caller, { kind: 'delay', ms: 3_000 });
        await send('/notifications', caller, { kind: 'answer', status: 500, body: BODY }, change);
        await send('/notifications/alr-1001', caller, { kind: 'answer', status: 200, body: BODY });
    }
    if (composition === 'helpdesk') {
        await send('/cms/pages', {}, { kind: 'answer', status: 500, body: BODY });
        await send('/cms/page?slug=/help', {}, { kind: 'answer', status: 200, body: BODY });
        await send('/tickets', callers[1] ?? {}, { kind: 'reset' });
        await host.waitFor(/TicketList: The connection to the helpdesk failed/);
    }
    await host.waitFor(/(The helpdesk sent an unexpected response[^]*){2}/);
    host.kill('SIGTERM');
    await host.ended();
    return host.output();
}

it.each<[Logging, string]>([
    [{}, 'helpdesk'],
    [{ LOG_LEVEL: 'info', LOG_FORMAT: 'text' }, 'notifications'],
    [{ LOG_LEVEL: 'verbose', LOG_FORMAT: 'json' }, 'helpdesk'],
])('reports why the helpdesk failed and contains no secret: %j, %s', async (logging, composition) => {
    const log = await logOf(logging, composition);
    expect(log).toContain('GET /alerts: The connection to the helpdesk failed (ECONNRESET)');
    expect(log).toContain('GET /alerts/alr-1001: The helpdesk did not respond in time (TimeoutError)');
    expect(log).toContain('PATCH /alerts/alr-1001: The helpdesk failed (status 500)');
    expect(log).toContain('GET /alerts/alr-1001: The helpdesk sent an unexpected response (headline: Invalid input');
    if (composition === 'helpdesk') {
        expect(log).toContain('GET /content/pages: The helpdesk failed (status 500)');
        expect(log).toContain('GET /content/pages: The helpdesk sent an unexpected response (items: Invalid input');
    }
    for (const secret of SECRETS) {
        expect(log).not.toContain(secret);
    }
});

it("is not safe at LOG_LEVEL=debug: the framework's own logger prints every header", async () => {
    expect(await logOf({ LOG_LEVEL: 'debug', LOG_FORMAT: 'json' }, 'notifications')).toContain('secret-of-the-caller');
});
