import { Module } from '@nestjs/common';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { Cache } from '@o2s/framework/modules';
import { Config as Helpdesk } from '@o2s/integrations.helpdesk/integration';
import { Config as KeyvCache, Integration as KeyvIntegration } from '@o2s/integrations.keyv-cache/integration';

import type { Composition } from './composition';
import { createHost } from './host';

// These tests pin the effect of `imports: [Cache.Module]` that the guides describe: a version that differs fails here.

beforeAll(() => void vi.stubEnv('HELPDESK_API_URL', 'https://helpdesk.example.com/rest/v1'));
afterAll(() => void vi.unstubAllEnvs());

/** Starts a host and returns the error message if that fails. */
async function startOf(composition: Composition): Promise<string> {
    try {
        const host = await createHost(composition, { logger: false });
        await host.init();
        await host.close();
        return 'started';
    } catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}

describe('a host that registers the CMS', () => {
    // #region without-cache
    it('does not start without a registered cache, although the entry imports Cache.Module', async () => {
        expect(Helpdesk.cms?.imports).toEqual([Cache.Module]);

        const withoutCache: Composition = { modules: ['cms'], integrations: Helpdesk };

        expect(await startOf(withoutCache)).toMatchInlineSnapshot(`
          "Nest can't resolve dependencies of the CmsService (?, ConfigService). Please make sure that the argument CacheService at index [0] is available in the CmsModule module.

          Potential solutions:
          - Is CmsModule a valid NestJS module?
          - If CacheService is a provider, is it part of the current CmsModule?
          - If CacheService is exported from a separate @Module, is that module imported within CmsModule?
            @Module({
              imports: [ /* the Module containing CacheService */ ]
            })

          For more common dependency resolution issues, see: https://docs.nestjs.com/faq/common-errors"
        `);
    });
    // #endregion without-cache

    // #region with-cache
    it('starts with a registered cache, with or without the import', async () => {
        const withCache: Composition = { modules: ['cms', 'cache'], integrations: { ...Helpdesk, ...KeyvCache } };
        expect(await startOf(withCache)).toBe('started');

        const { cms } = Helpdesk;
        const withoutImport = cms && { ...withCache.integrations, cms: { ...cms, imports: [] } };
        expect(await startOf({ ...withCache, integrations: withoutImport ?? {} })).toBe('started');
    });
    // #endregion with-cache

    it('names a missing cache entry before Nest resolves dependencies', async () => {
        const composition: Composition = { modules: ['cms', 'cache'], integrations: Helpdesk };
        expect(await startOf(composition)).toBe(
            'Module "cache" is registered, but no integration is configured for "cache".',
        );
    });

    it('would start with an import that provides the cache', async () => {
        const { cms } = Helpdesk;

        @Module({
            providers: [{ provide: Cache.Service, useClass: KeyvIntegration.Cache.Service }],
            exports: [Cache.Service],
        })
        class OwnCacheModule {}

        const integrations = cms && { cms: { ...cms, imports: [OwnCacheModule] } };
        expect(await startOf({ modules: ['cms'], integrations: integrations ?? {} })).toBe('started');
    });
});
