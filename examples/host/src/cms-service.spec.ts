import type { INestApplication } from '@nestjs/common';

import { firstValueFrom } from 'rxjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type RunningBackend, SEED_TOKENS, startBackend } from '@o2s/examples.backend';
import { CMS } from '@o2s/framework/modules';

import { helpdesk } from './compositions/helpdesk';
import { createHost } from './host';

// Methods of the service that no route of the framework calls: other modules of a host do, in the same process.

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

it('every abstract method is there', () => {
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(cms));
    for (const name of ['getAlternativePages', 'getSurvey', 'getBlockConfig']) {
        expect(methods).toContain(name);
    }
});

describe('getAlternativePages', () => {
    it('answers the other languages of a page', async () => {
        const pages = await firstValueFrom(cms.getAlternativePages({ id: 'pag-2', locale: 'en' }));
        expect(pages.map(({ locale, slug }) => [locale, slug])).toEqual([['de', '/hilfe']]);
    });

    it('answers none of a page that is not there', async () => {
        expect(await firstValueFrom(cms.getAlternativePages({ id: 'pag-9', locale: 'en' }))).toEqual([]);
    });
});

describe('getSurvey', () => {
    it('answers a survey', async () => {
        expect(await firstValueFrom(cms.getSurvey({ code: 'satisfaction' }))).toEqual({
            code: 'satisfaction',
            surveyId: 'frm-2001',
            surveyType: 'feedback',
            requiredRoles: ['customer'],
            submitDestination: ['helpdesk'],
            postId: 'pst-2001',
        });
    });

    it('throws where there is none', async () => {
        await expect(firstValueFrom(cms.getSurvey({ code: 'none' }))).rejects.toMatchObject({ status: 404 });
    });
});
