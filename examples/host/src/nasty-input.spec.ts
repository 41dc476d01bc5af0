import type { INestApplication } from '@nestjs/common';

import { once } from 'node:events';
import { type Server, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { notifications } from './compositions/notifications';
import { createHost } from './host';

/** Simulates a helpdesk without data that records every path. */
const reached: string[] = [];
let upstream: Server;
let host: INestApplication;

beforeAll(async () => {
    upstream = createServer(({ url = '' }, response) => {
        reached.push(url);
        response.writeHead(404).end();
    });
    await once(upstream.listen(0, '127.0.0.1'), 'listening');
    vi.stubEnv('HELPDESK_API_URL', `http://127.0.0.1:${portOf(upstream)}/rest/v1`);
    host = await createHost(notifications, { logger: false });
    await host.listen(0, '127.0.0.1');
});

afterEach(() => void reached.splice(0));

afterAll(async () => {
    vi.unstubAllEnvs();
    await host.close();
    upstream.close();
});

function portOf(server: Server): number {
    return (server.address() as AddressInfo).port;
}

/** Sends the path unchanged, because `fetch` would resolve `..` before the request. */
async function statusOf(path: string, body?: string): Promise<number | undefined> {
    const outgoing = request({
        port: portOf(host.getHttpServer() as Server),
        host: '127.0.0.1',
        method: body === undefined ? 'GET' : 'POST',
        path,
        headers: { 'content-type': 'application/json', connection: 'close' },
    });
    // A server that rejects a long request may close the connection while it is still being written.
    outgoing.on('error', () => undefined);
    outgoing.end(body);
    const [response] = (await once(outgoing, 'response')) as [{ statusCode?: number; resume(): void }];
    response.resume();
    return response.statusCode;
}

describe('an id in the URL', () => {
    it('reaches the helpdesk if it is valid', async () => {
        expect(await statusOf('/notifications/alr-1')).toBe(404);
        expect(reached).toEqual(['/rest/v1/alerts/alr-1']);
    });

    it.each([
        '..',
        '../../x',
        '%2e%2e',
        '%2e%2e%2f%2e%2e%2fx',
        '..%2F..%2Fx',
        '..%5c..%5cx',
        '%252e%252e',
        'alr-1%2F..%2Falr-2',
        'alr-1%3Fadmin=1',
        'alr-1%23',
        'alr-1%00',
        'alr-1%0d%0aHost:%20x',
        '%F0%9F%92%A5',
        'stra%C3%9Fe',
        "1'%20OR%20'1'='1",
        "'%3B%20DROP%20TABLE%20alerts%3B--",
        '%7B%22%24ne%22%3Anull%7D',
        '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
        'x'.repeat(10_000),
    ])('that is %j is not found and never reaches the helpdesk', async (id) => {
        expect(await statusOf(`/notifications/${id}`)).toBe(404);
        expect(reached).toEqual([]);
    });

    it('that cannot be decoded is a bad request', async () => {
        expect(await statusOf('/notifications/%FF')).toBe(400);
        expect(reached).toEqual([]);
    });

    it('of a megabyte is rejected by Node', async () => {
        expect(await statusOf(`/notifications/${'x'.repeat(1_000_000)}`)).toBe(431);
        expect(reached).toEqual([]);
    });
});

describe('an id in the body', () => {
    it.each([['..'], ['../../x'], ['%2e%2e'], ['\ud800'], ['💥'], ["1' OR '1'='1"], ['x'.repeat(90_000)], ['']])(
        'that is %j is not found and never reaches the helpdesk',
        async (id) => {
            const body = JSON.stringify({ id, status: 'READ' });
            expect(await statusOf('/notifications', body)).toBe(404);
            expect(reached).toEqual([]);
        },
    );

    it('of a megabyte is rejected by the body parser', async () => {
        const body = JSON.stringify({ id: 'x'.repeat(1_000_000), status: 'READ' });
        expect(await statusOf('/notifications', body)).toBe(413);
        expect(reached).toEqual([]);
    });
});

describe('a query', () => {
    it.each([
        'limit[]=1',
        'limit=1&limit=2',
        `type=${'x'.repeat(10_000)}`,
        'type=..%2Fadmin',
        'sort=createdAt_DESC%26count%3D1',
    ])('%s never reaches the helpdesk', async (query) => {
        const expected = query === 'limit[]=1' ? 404 : 400; // Nest's parser treats `limit[]` as a separate name
        expect(await statusOf(`/notifications?${query}`)).toBe(expected);
    });
});
