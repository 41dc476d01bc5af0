import type { INestApplication } from '@nestjs/common';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type RunningBackend, SEED_TOKENS, startBackend } from '@o2s/examples.backend';
import { Tickets } from '@o2s/framework/modules';

import type { Composition } from './composition';
import { helpdesk } from './compositions/helpdesk';
import { switched } from './compositions/switched';
import { createHost } from './host';

let backend: RunningBackend;
const hosts: INestApplication[] = [];

beforeAll(async () => {
    backend = await startBackend();
    vi.stubEnv('HELPDESK_API_URL', backend.url);
    vi.stubEnv('HELPDESK_GRAPHQL_URL', backend.graphqlUrl);
    vi.stubEnv('HELPDESK_API_TOKEN', SEED_TOKENS.agent);
});
afterAll(async () => {
    vi.unstubAllEnvs();
    await Promise.all(hosts.map((host) => host.close()));
    await backend.close();
});

/** Omits the articles' database, because a host without it starts at once. */
async function startHost(composition: Composition): Promise<string> {
    const modules = composition.modules.filter((module) => module !== 'articles');
    const host = await createHost({ ...composition, modules }, { logger: false });
    hosts.push(host);
    await host.listen(0, '127.0.0.1');
    return host.getUrl();
}

describe('one module switched to another integration', () => {
    // #region switched-test
    it('serves the same routes with the same model; only the data differs', async () => {
        const [before, after] = [await startHost(helpdesk), await startHost(switched)];
        const read = async (url: string) => {
            const response = await fetch(`${url}/tickets?status=OPEN&limit=1`);
            return (await response.json()) as Tickets.Model.Tickets;
        };

        const [real, mocked] = [await read(before), await read(after)];
        expect(real.data).toMatchObject([{ id: 'tkt-2021', status: 'OPEN' }]);
        expect(mocked.data).toMatchObject([{ id: 'tic-4', status: 'OPEN' }]);
        expect(Object.keys(mocked.data[0] ?? {}).sort()).toEqual(Object.keys(real.data[0] ?? {}).sort());
    });
    // #endregion switched-test

    it('serves the other modules from the helpdesk', async () => {
        const url = await startHost(switched);
        const response = await fetch(`${url}/notifications/alr-1001`);
        expect(await response.json()).toMatchObject({ id: 'alr-1001' });
    });

    it('sends no request to the helpdesk for mocked modules', async () => {
        const url = await startHost(switched);
        backend.failNext({ kind: 'answer', status: 500 });
        expect((await fetch(`${url}/tickets`)).status).toBe(200);
        expect((await fetch(`${url}/notifications`)).status).toBe(502);
    });
});
