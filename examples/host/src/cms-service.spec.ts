import type { INestApplication } from '@nestjs/common';

import { firstValueFrom } from 'rxjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type RunningBackend, SEED_TOKENS, startBackend } from '@o2s/examples.backend';
import { CMS } from '@o2s/framework/modules';

import { helpdesk } from './compositions/helpdesk';
import { createHost } from './host';

// These methods have no route in the framework: other modules of a host call them in the same process.

let backend: RunningBackend;
let host: INestApplication;
let cms: CMS.Service;

beforeAll(async () => {
    backend = await startBackend();
    vi.stubEnv('HELPDESK_API_URL', backend.url);
    vi.stubEnv('HELPDESK_API_TOKEN', SEED_TOKENS.reader);
    host = await createHost({ ...helpdesk, modules: ['cache', 'cms'] }, { logger: false });
    await host.init();
    cms = host.get(CMS.Service, { strict: false });
});
afterAll(async () => {
    vi.unstubAllEnvs();
    await host.close();
    await backend.close();
});

it('implements every abstract method', () => {
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(cms));
    for (const name of ['getAlternativePages', 'getSurvey', 'getBlockConfig']) {
        expect(methods).toContain(name);
    }
});

describe('getAlternativePages', () => {
    it('returns the other languages of a page', async () => {
        const pages = await firstValueFrom(cms.getAlternativePages({ id: 'pag-2', locale: 'en' }));
        expect(pages.map(({ locale, slug }) => [locale, slug])).toEqual([['de', '/hilfe']]);
    });

    it('returns an empty list for a missing page', async () => {
        expect(await firstValueFrom(cms.getAlternativePages({ id: 'pag-9', locale: 'en' }))).toEqual([]);
    });
});

describe('getSurvey', () => {
    it('returns a survey', async () => {
        expect(await firstValueFrom(cms.getSurvey({ code: 'satisfaction' }))).toEqual({
            code: 'satisfaction',
            surveyId: 'frm-2001',
            surveyType: 'feedback',
            requiredRoles: ['customer'],
            submitDestination: ['helpdesk'],
            postId: 'pst-2001',
        });
    });

    it('throws if no survey exists', async () => {
        await expect(firstValueFrom(cms.getSurvey({ code: 'none' }))).rejects.toMatchObject({ status: 404 });
    });
});
