import type { INestApplication } from '@nestjs/common';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type RunningBackend, SEED_TOKENS, startBackend } from '@o2s/examples.backend';
import { COMPOSITIONS, createHost } from '@o2s/examples.host';
import { type PortalSdk, createPortalSdk } from '@o2s/examples.sdk-client';

import { runMain } from './run-main';

let backend: RunningBackend;
let host: INestApplication;
let apiUrl: string;
let sdk: PortalSdk;

beforeAll(async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined); // the SDK prints failures
    backend = await startBackend();
    vi.stubEnv('HELPDESK_API_URL', backend.url);
    vi.stubEnv('HELPDESK_API_TOKEN', '');
    const extended = COMPOSITIONS.get('extended');
    if (!extended) {
        throw new Error('The composition "extended" is missing. Add it to COMPOSITIONS.');
    }
    host = await createHost(extended, { logger: false });
    await host.listen(0, '127.0.0.1');
    apiUrl = await host.getUrl();
    sdk = createPortalSdk({ apiUrl, logger: { level: 'error' } });
});
afterAll(async () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    await host.close();
    await backend.close();
});

describe('the SDK against a running host', () => {
    // #region sdk-test
    it('calls the route that the integration adds', async () => {
        const counts = await sdk.notifications.getNotificationCounts({ type: 'MAINTENANCE' }, SEED_TOKENS.agent);
        expect(counts).toEqual({ UNVIEWED: 2, VIEWED: 2, READ: 2 });
    });

    it('types the field that the integration adds', async () => {
        const query = { priority: 'CRITICAL', limit: 2 } as const;
        const { data } = await sdk.notifications.getNotifications(query, SEED_TOKENS.agent);
        expect(data.map(({ id, requiresAction }) => [id, requiresAction])).toEqual([
            ['alr-1030', false],
            ['alr-1025', true],
        ]);
    });
    // #endregion sdk-test

    it('marks a notification', async () => {
        await sdk.notifications.markAs({ id: 'alr-1025', status: 'READ' }, SEED_TOKENS.agent);
        const marked = await sdk.notifications.getNotification({ id: 'alr-1025' }, SEED_TOKENS.agent);
        expect(marked).toMatchObject({ status: 'READ', requiresAction: false });
    });

    it.each([
        ['no token: 401', undefined, 401],
        ['a wrong token: 401', 'wrong', 401],
        ['the whole header instead of the token: 401', `Bearer ${SEED_TOKENS.agent}`, 401],
    ])('rejects for %s', async (_who, token, status) => {
        const call = sdk.notifications.getNotificationCounts({}, token);
        await expect(call).rejects.toMatchObject({ response: { status } });
    });

    it('rejects for a missing notification, regardless of the form of the id', async () => {
        for (const id of ['alr-9', '../tickets', '?limit=1', '']) {
            const call = sdk.notifications.getNotification({ id }, SEED_TOKENS.agent);
            await (id ? expect(call).rejects.toMatchObject({ response: { status: 404 } }) : call);
        }
    });
});

describe('npm start', () => {
    const MAIN = 'sdk-client/src/main.ts';

    it('prints the data of the host', async () => {
        const command = runMain(MAIN, { PORTAL_API_URL: apiUrl, PORTAL_TOKEN: SEED_TOKENS.agent });
        expect(await command.ended()).toBe(0);
        expect(command.output()).toContain('By status: { UNVIEWED: ');
        expect(command.output()).toContain('alr-1030 A new device signed in');
    });

    it('reports a failure without the token: exit code 1', async () => {
        const refused = runMain(MAIN, { PORTAL_API_URL: apiUrl, PORTAL_TOKEN: 'hunter2' });
        expect(await refused.ended()).toBe(1);
        expect(refused.output()).toContain('The host responded with 401.');
        expect(refused.output()).not.toContain('hunter2');

        const unreachable = runMain(MAIN, { PORTAL_API_URL: 'http://127.0.0.1:1' });
        expect(await unreachable.ended()).toBe(1);
        expect(unreachable.output()).toContain('The host at http://127.0.0.1:1 cannot be reached.');
    });
});
