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
/** A port that is taken. */
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
    it('says where it listens and how to ask it, and stops when told: exit code 0', async () => {
        const command = runMain(BACKEND, { BACKEND_PORT: '0' });
        const [, authorization = '', url = ''] = await command.waitFor(/Try: curl -H 'Authorization: (.+)' '(.+)'\n/);
        const response = await fetch(url, { headers: { authorization } });
        expect(await response.json()).toMatchObject({ items: [{}, {}], paging: { total: 30 } });
        command.kill('SIGTERM');
        expect(await command.ended()).toBe(0);
    });

    it('names BACKEND_PORT when it is no port: exit code 2', async () => {
        const command = runMain(BACKEND, { BACKEND_PORT: 'high' });
        expect(await command.ended()).toBe(2);
        expect(command.output()).toBe('BACKEND_PORT must be a port number from 0 to 65535, but it is "high".\n');
    });

    it('says in one sentence that the port is taken: exit code 4', async () => {
        const command = runMain(BACKEND, { BACKEND_PORT: takenPort });
        expect(await command.ended()).toBe(4);
        expect(command.output()).toBe(
            `Port ${takenPort} is taken or not allowed (EADDRINUSE): set BACKEND_PORT to another one.\n`,
        );
    });
});

describe('npm run host', () => {
    it('starts without any set-up, with the development defaults', async () => {
        const defaults = runMain(HOST, { HOST_PORT: '0' });
        await defaults.waitFor(/HELPDESK_API_URL is not set: the development default is used\./);
        await defaults.waitFor(/HELPDESK_GRAPHQL_URL is not set: the development default is used\./);
        await defaults.waitFor(/HELPDESK_API_TOKEN is not set: the development default is used\./);
        await defaults.waitFor(/The host "helpdesk" listens on (\S+)\.\n/);
        defaults.kill('SIGTERM');
        await defaults.ended();
    });

    it('takes what is set instead of the defaults', async () => {
        const settings = { HELPDESK_API_URL: backend.url, HELPDESK_API_TOKEN: SEED_TOKENS.agent };
        const command = runMain(HOST, { HOST_PORT: '0', ...settings }, ['notifications']);
        const [, url] = await command.waitFor(/The host "notifications" listens on (\S+)\.\n/);
        const response = await fetch(`${url}/notifications?limit=2`);
        expect(await response.json()).toMatchObject({ data: [{ id: 'alr-1030' }, { id: 'alr-1029' }], total: 30 });
        expect(command.output()).not.toContain('the development default is used');
        command.kill('SIGTERM');
        await command.ended();
    });

    it('takes the composition by its name', async () => {
        const command = runMain(HOST, { HOST_PORT: '0' }, ['mocked']);
        const [, url] = await command.waitFor(/The host "mocked" listens on (\S+)\.\n/);
        const response = await fetch(`${url}/tickets/tic-1`);
        expect(await response.json()).toMatchObject({ topic: 'The printer jams' });
        command.kill('SIGTERM');
        await command.ended();
    });

    it('names the compositions when it does not know one: exit code 2', async () => {
        const command = runMain(HOST, {}, ['no-such-one']);
        expect(await command.ended()).toBe(2);
        expect(command.output()).toBe(
            'There is no composition "no-such-one". Known: helpdesk, notifications, mocked, switched, extended, custom.\n',
        );
    });

    it('names HOST_PORT when it is no port: exit code 2', async () => {
        const command = runMain(HOST, { HOST_PORT: '70000' });
        expect(await command.ended()).toBe(2);
        expect(command.output()).toBe('HOST_PORT must be a port number from 0 to 65535, but it is "70000".\n');
    });

    it('names the variable that is missing in production: exit code 3', async () => {
        const command = runMain(HOST, { HOST_PORT: '0', NODE_ENV: 'production' });
        expect(await command.ended()).toBe(3);
        expect(command.output()).toContain('The helpdesk integration cannot start. HELPDESK_API_URL: is missing');
    });

    it('says in one sentence that the port is taken: exit code 4', async () => {
        const command = runMain(HOST, { HOST_PORT: takenPort }, ['notifications']);
        expect(await command.ended()).toBe(4);
        expect(command.output()).toContain(
            `Port ${takenPort} is taken or not allowed (EADDRINUSE): set HOST_PORT to another one.\n`,
        );
        expect(command.output()).not.toMatch(/main\.ts:\d/);
    });
});

it.each([...COMPOSITIONS])(
    'the development defaults of %s fit the backend’s',
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
