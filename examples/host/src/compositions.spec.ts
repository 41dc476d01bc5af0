import type { INestApplication } from '@nestjs/common';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type RunningBackend, SEED_TOKENS, startBackend } from '@o2s/examples.backend';

import { CALLS, callOf, send } from '../test/calls';
import { FRAMEWORK_CONTROLLERS, routesOf, servedModules } from '../test/routes';
import { COMPOSITIONS } from './compositions';
import { helpdesk } from './compositions/helpdesk';
import { createHost } from './host';

const AGENT = { authorization: `Bearer ${SEED_TOKENS.agent}` };

let backend: RunningBackend;

beforeAll(async () => {
    backend = await startBackend();
    vi.stubEnv('HELPDESK_API_URL', backend.url);
    vi.stubEnv('HELPDESK_GRAPHQL_URL', backend.graphqlUrl);
    vi.stubEnv('HELPDESK_API_TOKEN', SEED_TOKENS.agent);
    vi.stubEnv('DOCUMENTS_API_URL', backend.url);
    vi.stubEnv('HELPDESK_DATABASE_SEED', helpdesk.developmentDefaults?.['HELPDESK_DATABASE_SEED']);
});
afterAll(async () => {
    vi.unstubAllEnvs();
    await backend.close();
});

it('covers all routes of the framework', () => {
    const routes = [...FRAMEWORK_CONTROLLERS.values()].flatMap(routesOf);
    expect(FRAMEWORK_CONTROLLERS.size).toBe(16);
    expect(routes).toHaveLength(93);
    expect(new Set(routes).size).toBe(93);
});

describe.each([...COMPOSITIONS])('the composition %s', (_name, composition) => {
    const served = servedModules(composition);
    const routes = served.flatMap(({ module, integration, routes }) =>
        routes.map((route) => [route, module, integration] as const),
    );
    let host: INestApplication;
    let url: string;

    beforeAll(async () => {
        host = await createHost(composition, { logger: false });
        await host.listen(0, '127.0.0.1');
        url = await host.getUrl();
    });
    afterAll(() => host.close());

    it('has a call for each of its routes and no others', () => {
        for (const { module, integration, routes } of served) {
            expect(Object.keys(CALLS[module]?.[integration] ?? {}).sort()).toEqual([...routes].sort());
        }
    });

    it.each(routes)('serves %s', async (route, module, integration) => {
        const call = callOf(module, integration, route);
        const response = await send(url, call, AGENT);
        expect(response.status).toBe(route.startsWith('POST') ? 201 : 200);
        const text = await response.text();
        if (call.expected) {
            expect(JSON.parse(text)).toMatchObject(call.expected);
        } else {
            expect(text).toBe('');
        }
    });
});
