import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type RunningBackend, SEED_TOKENS, startBackend } from '@o2s/examples.backend';
import { COMPOSITIONS } from '@o2s/examples.host';

import { runMain } from './run-main';

const HOST = 'host/src/main.ts';
const BACKEND = 'backend/src/main.ts';

let backend: RunningBackend;
/** A port that is in use. */
let other: Server;
let takenPort: string;

beforeAll(async () => {
    backend = await startBackend();
    other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    takenPort = String((other.address() as AddressInfo).port);
});

afterAll(async () => {
    other.close();
    await backend.close();
});

describe('npm run backend', () => {
    it('prints its URL and an example request, and stops on a signal: exit code 0', async () => {
        const command = runMain(BACKEND, { BACKEND_PORT: '0' });
        const [, authorization = '', url = ''] = await command.waitFor(/Try: curl -H 'Authorization: (.+)' '(.+)'\n/);
        const response = await fetch(url, { headers: { authorization } });
        expect(await response.json()).toMatchObject({ items: [{}, {}], paging: { total: 30 } });
        command.kill('SIGTERM');
        expect(await command.ended()).toBe(0);
    });

    it('names BACKEND_PORT when it is invalid: exit code 2', async () => {
        const command = runMain(BACKEND, { BACKEND_PORT: 'high' });
        expect(await command.ended()).toBe(2);
        expect(command.output()).toBe('BACKEND_PORT: must be a port number from 0 to 65535. Change or unset it.\n');
    });

    it('reports a port in use: exit code 4', async () => {
        const command = runMain(BACKEND, { BACKEND_PORT: takenPort });
        expect(await command.ended()).toBe(4);
        expect(command.output()).toBe(
            `Port ${takenPort} is not available (EADDRINUSE). Set BACKEND_PORT to a different port.\n`,
        );
    });
});

describe('npm run host', () => {
    it('starts without any setup, with the development defaults', async () => {
        const defaults = runMain(HOST, { HOST_PORT: '0' });
        await defaults.waitFor(/HELPDESK_API_URL is not set\. Using the development default\./);
        await defaults.waitFor(/HELPDESK_GRAPHQL_URL is not set\. Using the development default\./);
        await defaults.waitFor(/HELPDESK_API_TOKEN is not set\. Using the development default\./);
        await defaults.waitFor(/The host "helpdesk" listens on (\S+)\.\n/);
        defaults.kill('SIGTERM');
        await defaults.ended();
    });

    it('uses the configured values instead of the defaults', async () => {
        const settings = { HELPDESK_API_URL: backend.url, HELPDESK_API_TOKEN: SEED_TOKENS.agent };
        const command = runMain(HOST, { HOST_PORT: '0', ...settings }, ['notifications']);
        const [, url] = await command.waitFor(/The host "notifications" listens on (\S+)\.\n/);
        const response = await fetch(`${url}/notifications?limit=2`);
        expect(await response.json()).toMatchObject({ data: [{ id: 'alr-1030' }, { id: 'alr-1029' }], total: 30 });
        expect(command.output()).not.toContain('Using the development default');
        command.kill('SIGTERM');
        await command.ended();
    });

    it('accepts the composition by name', async () => {
        const command = runMain(HOST, { HOST_PORT: '0' }, ['mocked']);
        const [, url] = await command.waitFor(/The host "mocked" listens on (\S+)\.\n/);
        const response = await fetch(`${url}/tickets/tic-1`);
        expect(await response.json()).toMatchObject({ topic: 'The printer jams' });
        command.kill('SIGTERM');
        await command.ended();
    });

    it('lists the compositions for an unknown name: exit code 2', async () => {
        const command = runMain(HOST, {}, ['no-such-one']);
        expect(await command.ended()).toBe(2);
        expect(command.output()).toBe(
            'Composition: the name is unknown. Use one of helpdesk, notifications, mocked, switched, extended, custom.\n',
        );
    });

    it('names HOST_PORT when it is invalid: exit code 2', async () => {
        const command = runMain(HOST, { HOST_PORT: '70000' });
        expect(await command.ended()).toBe(2);
        expect(command.output()).toBe('HOST_PORT: must be a port number from 0 to 65535. Change or unset it.\n');
    });

    it('names the missing variable in production: exit code 3', async () => {
        const command = runMain(HOST, { HOST_PORT: '0', NODE_ENV: 'production' });
        expect(await command.ended()).toBe(3);
        expect(command.output()).toContain('The helpdesk integration cannot start. HELPDESK_API_URL: is missing');
    });

    it('reports a port in use: exit code 4', async () => {
        const command = runMain(HOST, { HOST_PORT: takenPort }, ['notifications']);
        expect(await command.ended()).toBe(4);
        expect(command.output()).toContain(
            `Port ${takenPort} is not available (EADDRINUSE). Set HOST_PORT to a different port.\n`,
        );
        expect(command.output()).not.toMatch(/main\.ts:\d/);
    });
});

it.each([...COMPOSITIONS])(
    'the development defaults of %s match the backend’s',
    (_name, { developmentDefaults = {} }) => {
        const fitting: Record<string, string> = {
            HELPDESK_API_URL: 'http://127.0.0.1:4100/rest/v1',
            HELPDESK_GRAPHQL_URL: 'http://127.0.0.1:4100/graphql',
            HELPDESK_API_TOKEN: SEED_TOKENS.agent,
            DOCUMENTS_API_URL: 'http://127.0.0.1:4100/rest/v1',
            DOCUMENTS_API_TOKEN: SEED_TOKENS.agent,
        };
        const { HELPDESK_DATABASE_SEED: seed, ...others } = developmentDefaults;
        expect(fitting).toMatchObject(others);
        expect(seed === undefined || existsSync(seed)).toBe(true);
    },
);
