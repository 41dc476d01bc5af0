import { afterEach, describe, expect, it, vi } from 'vitest';

import { type ApiConfig, Resources } from '@o2s/framework/modules';
import { Config } from '@o2s/integrations.helpdesk/integration';

import { toApiConfig } from './api-config';
import { COMPOSITIONS } from './compositions';
import { helpdesk } from './compositions/helpdesk';
import { developmentDefaults } from './development-defaults';
import { createHost } from './host';
import { HostConfigError } from './host.errors';
import { FRAMEWORK_MODULES, type ModuleName } from './modules';

const MODULE_NAMES = Object.keys(FRAMEWORK_MODULES) as ModuleName[];

afterEach(() => void vi.unstubAllEnvs());

describe('toApiConfig', () => {
    it('accepts a map that has an entry for each registered module', () => {
        expect(toApiConfig(['notifications'], Config).integrations.notifications).toBe(Config.notifications);
    });

    it('accepts unused entries', () => {
        expect(() => toApiConfig([], Config)).not.toThrow();
    });

    it.each(MODULE_NAMES)('names the module %s without an entry', (name) => {
        const attempt = () => toApiConfig([name], {});
        expect(attempt).toThrow(HostConfigError);
        expect(attempt).toThrow(`Module "${name}" is registered, but no integration is configured for "${name}".`);
    });

    it('names additional entries that a module reads', () => {
        expect(() => toApiConfig(['resources'], { resources: { name: 'any', service: Resources.Service } })).toThrow(
            'Module "resources" is registered, but no integration is configured for "products".',
        );
    });

    it.each(MODULE_NAMES)('checks every entry that the module %s reads', (name) => {
        const read = new Set<ModuleName>();
        const integrations = new Proxy({} as ApiConfig['integrations'], {
            get: (_target, key) => {
                read.add(key as ModuleName);
                return { name: 'any', service: class {} };
            },
        });
        FRAMEWORK_MODULES[name].register({ integrations });
        expect(read).toContain(name);
        for (const entry of read) {
            const others = Object.fromEntries([...read].filter((other) => other !== entry).map((other) => [other, {}]));
            expect(() => toApiConfig([name], others)).toThrow(`no integration is configured for "${entry}"`);
        }
    });
});

describe('createHost', () => {
    it('names a registered module without an entry', async () => {
        const composition = { modules: ['notifications', 'carts'], integrations: Config } as const;
        await expect(createHost(composition, { logger: false })).rejects.toThrow('Module "carts" is registered');
    });

    it('fails at startup without a configuration and names the variable', async () => {
        vi.stubEnv('HELPDESK_API_URL', '');
        await expect(createHost(helpdesk, { logger: false })).rejects.toThrow('HELPDESK_API_URL: is missing');
    });

    it.each([...COMPOSITIONS])(
        'starts the composition %s with its development defaults',
        async (_name, composition) => {
            for (const [variable, value] of developmentDefaults(composition, {})) {
                vi.stubEnv(variable, value);
            }
            const host = await createHost(composition, { logger: false });
            await host.init();
            await host.close();
        },
    );
});

describe('developmentDefaults', () => {
    const composition = { ...helpdesk, developmentDefaults: { FIRST: '1', SECOND: '2' } };

    it('returns all of them when none is set', () => {
        const defaults = [
            ['FIRST', '1'],
            ['SECOND', '2'],
        ];
        expect(developmentDefaults(composition, { SECOND: '', OTHER: 'set' })).toEqual(defaults);
    });

    it('returns none when one is set: a public token must not go to another helpdesk', () => {
        expect(developmentDefaults(composition, { FIRST: 'mine' })).toEqual([]);
    });

    it('returns none in production', () => {
        expect(developmentDefaults(composition, { NODE_ENV: 'production' })).toEqual([]);
    });
});
