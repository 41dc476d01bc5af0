import type { INestApplication } from '@nestjs/common';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { send } from '../test/calls';
import { mocked } from './compositions/mocked';
import { createHost } from './host';

let host: INestApplication;
let url: string;

beforeEach(async () => {
    host = await createHost(mocked, { logger: false });
    await host.listen(0, '127.0.0.1');
    url = await host.getUrl();
});
afterEach(async () => {
    vi.unstubAllEnvs();
    await host.close();
});

async function read(path: string): Promise<unknown> {
    return (await fetch(`${url}${path}`)).json();
}

describe('the mocked composition', () => {
    // #region mocked-test
    it('requires neither backend nor configuration and stores changes', async () => {
        expect(await read('/notifications?status=UNVIEWED')).toMatchObject({ total: 3 });

        await send(url, { path: '/notifications', body: { id: 'ntf-1', status: 'READ' } }, {});

        expect(await read('/notifications?status=UNVIEWED')).toMatchObject({ total: 2 });
        expect(await read('/notifications/ntf-1')).toMatchObject({ status: 'READ' });
    });
    // #endregion mocked-test

    it('starts with fresh data in every host', async () => {
        expect(await read('/notifications?status=UNVIEWED')).toMatchObject({ total: 3 });
        expect(await read('/tickets')).toMatchObject({ total: 4 });
    });

    it('opens a ticket that can be read afterwards', async () => {
        const body = { title: 'The display stays dark', description: 'The lamp is green.', type: 1 };
        const response = await send(url, { path: '/tickets', body }, {});
        expect(response.status).toBe(201);
        expect(await read('/tickets/tic-5')).toEqual(await response.json());
    });

    it('delays responses when a delay is configured', async () => {
        vi.stubEnv('MOCKED_DELAY', '80');
        const slow = await createHost(mocked, { logger: false });
        await slow.listen(0, '127.0.0.1');
        const start = performance.now();
        await fetch(`${await slow.getUrl()}/tickets`);
        expect(performance.now() - start).toBeGreaterThan(75);
        await slow.close();
    });
});
