import { once } from 'node:events';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { extendSdk, getSdk } from '@o2s/framework/sdk';

import { createPortalSdk } from './portal-sdk';

// These tests pin the SDK's behavior that the guides describe, so a framework version that differs fails here.

let server: Server;
let apiUrl: string;
let status = 200;
let answer = '{"id":"1"}';
const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
const asked: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[] = [];

beforeAll(async () => {
    server = createServer((request, response) => {
        asked.push({ method: request.method, url: request.url, headers: request.headers });
        response.writeHead(status, { 'content-type': 'application/json' }).end(answer);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
    log.mockClear();
    asked.length = 0;
    status = 200;
    answer = '{"id":"1"}';
});
afterAll(() => {
    log.mockRestore();
    server.close();
});

const authorizations = () => asked.map(({ headers }) => headers.authorization);

describe('the framework’s calls', () => {
    // #region bearer-undefined
    it('send "Bearer undefined" without a token', async () => {
        const token = undefined as unknown as string; // the type requires one, but a session may have none
        await getSdk({ apiUrl }).notifications.getNotification({ id: '1' }, token);
        expect(authorizations()).toEqual(['Bearer undefined']);
    });

    it('expect a bare token because they add "Bearer" themselves', async () => {
        await getSdk({ apiUrl }).notifications.getNotification({ id: '1' }, 'Bearer abc');
        expect(authorizations()).toEqual(['Bearer Bearer abc']);
    });
    // #endregion bearer-undefined

    it('insert an id into the path unchanged', async () => {
        await getSdk({ apiUrl }).notifications.getNotification({ id: '../tickets?limit=1' }, 'abc');
        expect(asked[0]?.url).toBe('/tickets?limit=1');
    });

    it('send no header when makeRequest is called without one', async () => {
        await getSdk({ apiUrl }).makeRequest({ url: '/notifications/1' });
        expect(authorizations()).toEqual([undefined]);
    });

    // #region rejection
    it('reject with a plain object that contains the response and the token', async () => {
        status = 404;
        answer = '{"statusCode":404,"message":"There is none"}';
        const call = getSdk({ apiUrl }).notifications.getNotification({ id: '1' }, 'abc');
        const error: unknown = await call.catch((reason: unknown) => reason);

        expect(error).not.toBeInstanceOf(Error);
        expect(error).toMatchObject({
            message: 'Not Found',
            response: { status: 404, data: { message: 'There is none' } },
            config: { headers: { authorization: 'Bearer abc' } }, // never log the whole object
        });
    });
    // #endregion rejection

    it('reject with an Error without a response when the host is unavailable', async () => {
        const call = getSdk({ apiUrl: 'http://127.0.0.1:1' }).notifications.getNotification({ id: '1' }, 'abc');
        const error: unknown = await call.catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(Error);
        expect(error).not.toHaveProperty('response.status');
    });

    it('print one line each unless the level is "error"', async () => {
        await getSdk({ apiUrl }).notifications.getNotification({ id: '1' }, 'abc');
        expect(log).toHaveBeenCalledTimes(2);
        expect(log.mock.calls.join()).not.toContain('abc');

        log.mockClear();
        await getSdk({ apiUrl, logger: { level: 'error' } }).notifications.getNotification({ id: '1' }, 'abc');
        expect(log).not.toHaveBeenCalled();
    });

    it('are sent once, even when the host is busy', async () => {
        status = 503;
        await expect(getSdk({ apiUrl }).notifications.getNotification({ id: '1' }, 'abc')).rejects.toBeDefined();
        expect(asked).toHaveLength(1);
    });

    it('declare that markAs returns a notification, although the response is empty', async () => {
        status = 201;
        answer = '';
        const marked = await getSdk({ apiUrl }).notifications.markAs({ id: '1', status: 'READ' }, 'abc');
        expect(marked).toBe('');
    });
});

describe('extendSdk', () => {
    // #region extend-replaces
    it('replaces a whole group and drops methods that are not spread, although the type keeps them', async () => {
        const sdk = getSdk({ apiUrl });
        const extended = extendSdk(sdk, { notifications: { getCounts: () => Promise.resolve({ READ: 1 }) } });

        expect(await extended.notifications.getCounts()).toEqual({ READ: 1 });
        expect(extended.notifications.getNotification).toBeUndefined();

        const { notifications } = extendSdk(sdk, { notifications: { ...sdk.notifications, getCounts: () => 1 } });
        expect(notifications.getNotification).toBe(sdk.notifications.getNotification);
    });
    // #endregion extend-replaces

    it('keeps the first type of an overridden method', async () => {
        const sdk = getSdk({ apiUrl });
        const getNotification = async () => Promise.resolve({ requiresAction: true });
        const { notifications } = extendSdk(sdk, { notifications: { ...sdk.notifications, getNotification } });
        const notification = await notifications.getNotification({ id: '1' }, 'abc');
        // @ts-expect-error -- the framework's type is still there and comes first
        expect(notification.requiresAction).toBe(true);
    });
});

describe('createPortalSdk', () => {
    it('omits the header without a token', async () => {
        const { notifications } = createPortalSdk({ apiUrl });
        await notifications.getNotification({ id: '1' });
        await notifications.getNotifications({});
        await notifications.getNotificationCounts({});
        await notifications.markAs({ id: '1', status: 'READ' });
        await notifications.getNotification({ id: '1' }, '');
        expect(authorizations()).toEqual([undefined, undefined, undefined, undefined, undefined]);
    });

    it('sends a bare token and the query', async () => {
        const { notifications } = createPortalSdk({ apiUrl });
        await notifications.getNotificationCounts({ type: 'SECURITY', priority: 'HIGH' }, 'abc');
        expect(asked).toMatchObject([
            {
                method: 'GET',
                url: '/notifications/counts/by-status?type=SECURITY&priority=HIGH',
                headers: { authorization: 'Bearer abc' },
            },
        ]);
    });

    it('escapes an id in the path', async () => {
        await createPortalSdk({ apiUrl }).notifications.getNotification({ id: '../tickets?limit=1' }, 'abc');
        expect(asked[0]?.url).toBe('/notifications/..%2Ftickets%3Flimit%3D1');
    });

    it('keeps the other groups', async () => {
        const sdk = createPortalSdk({ apiUrl });
        await sdk.tickets.getTicket({ id: '7' }, 'abc');
        expect(asked[0]?.url).toBe('/tickets/7');
    });

    it('types the new field and the new call', async () => {
        const { notifications } = createPortalSdk({ apiUrl });
        const requiresAction: boolean = (await notifications.getNotification({ id: '1' })).requiresAction;
        expect(requiresAction).toBeUndefined(); // this server has no such field; the host of the other test does
        const read: number = (await notifications.getNotificationCounts({})).READ;
        expect(read).toBeUndefined();
        // @ts-expect-error -- no status has this name, which proves that the types are not any
        expect((await notifications.getNotificationCounts({})).DONE).toBeUndefined();
    });
});
