import { ConfigModule } from '@nestjs/config';
import { Test } from '@nestjs/testing';

import nock from 'nock';
import { firstValueFrom } from 'rxjs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { Cache } from '@o2s/framework/modules';

import { CmsService } from './cms.service';

// #region cms-setup
const HELPDESK = 'https://helpdesk.example.com';
const SETTINGS = { HELPDESK_API_URL: `${HELPDESK}/rest/v1`, HELPDESK_API_TOKEN: 'service-token' };

/** An in-memory cache that can be made unavailable. */
class TestCache extends Cache.Service {
    readonly values = new Map<string, string>();
    isDown = false;

    constructor() {
        super();
    }

    async get(key: string): Promise<string | undefined> {
        this.fail();
        return Promise.resolve(this.values.get(key));
    }

    async set(key: string, value: string): Promise<void> {
        this.fail();
        await Promise.resolve(this.values.set(key, value));
    }

    async del(key: string): Promise<void> {
        await Promise.resolve(this.values.delete(key));
    }

    private fail(): void {
        if (this.isDown) {
            throw new Error('The cache is down.');
        }
    }
}

let cache: TestCache;
let service: CmsService;

beforeAll(() => nock.disableNetConnect());
beforeEach(async () => {
    cache = new TestCache();
    const moduleRef = await Test.createTestingModule({
        imports: [ConfigModule.forRoot({ ignoreEnvFile: true, load: [() => SETTINGS] })],
        providers: [CmsService, { provide: Cache.Service, useValue: cache }],
    }).compile();
    moduleRef.useLogger(false);
    service = moduleRef.get(CmsService);
});
// #endregion cms-setup
afterEach(() => nock.cleanAll());
afterAll(() => nock.enableNetConnect());

function page(headline: string) {
    return {
        page_id: 'pag-2',
        lang: 'en',
        path: '/help',
        layout: 'single',
        areas: {},
        headline,
        summary: '',
        tags: [],
        listed: true,
        shows_headline: false,
        roles: [],
        moved_to: null,
        trail: [],
        created_ts: 0,
        changed_ts: 0,
    };
}

/** Makes the helpdesk respond once, with this headline. */
function answerOnce(headline: string, query = 'lang=en&path=%2Fhelp') {
    return nock(HELPDESK)
        .get(`/rest/v1/content/pages?${query}`)
        .reply(200, { items: [page(headline)] });
}

async function titleOf(options = { slug: '/help', locale: 'en' }): Promise<string> {
    return (await firstValueFrom(service.getPage(options))).seo.title;
}

describe('getPage', () => {
    // #region hit-test
    it('reads from the helpdesk on a miss and from the cache afterwards', async () => {
        answerOnce('first');
        expect(await titleOf()).toBe('first');

        answerOnce('second');
        expect(await titleOf()).toBe('first');

        cache.values.clear();
        expect(await titleOf()).toBe('second');
    });
    // #endregion hit-test

    // #region down-test
    it('succeeds while the cache is down', async () => {
        cache.isDown = true;
        answerOnce('first');
        expect(await titleOf()).toBe('first');

        answerOnce('second');
        expect(await titleOf()).toBe('second');
    });
    // #endregion down-test

    // #region corrupt-test
    it.each(['no JSON at all', '[{"items":"1"},"no list"]'])('treats %j in the cache as a miss', async (damaged) => {
        answerOnce('first');
        await titleOf();
        const [key = ''] = cache.values.keys();
        cache.values.set(key, damaged);

        answerOnce('second');
        expect(await titleOf()).toBe('second');
        expect(await titleOf()).toBe('second');
    });
    // #endregion corrupt-test

    it('reads from the cache for each subscription and never before', async () => {
        const unread = service.getPage({ slug: '/help', locale: 'en' });
        answerOnce('first');
        expect((await firstValueFrom(unread)).seo.title).toBe('first');
        expect((await firstValueFrom(unread)).seo.title).toBe('first');
    });

    it('caches each locale separately', async () => {
        answerOnce('English');
        answerOnce('Deutsch', 'lang=de&path=%2Fhelp');
        expect(await titleOf()).toBe('English');
        expect(await titleOf({ slug: '/help', locale: 'de' })).toBe('Deutsch');
        expect(await titleOf()).toBe('English');
    });

    it('never caches a draft and never replaces it with a published version', async () => {
        answerOnce('published');
        await titleOf();
        answerOnce('draft', 'lang=en&path=%2Fhelp&draft=true');
        const draft = await firstValueFrom(service.getPage({ slug: '/help', locale: 'en', preview: true }));
        expect(draft.seo.title).toBe('draft');
        expect(await titleOf()).toBe('published');
        expect(cache.values.size).toBe(1);
    });

    it('throws NotFoundException for a missing page', async () => {
        nock(HELPDESK).get('/rest/v1/content/pages').query(true).reply(200, { items: [] });
        await expect(titleOf()).rejects.toMatchObject({ status: 404 });
    });

    it.each([
        [500, 502],
        [401, 502],
        [403, 403],
        [429, 503],
        [504, 504],
        [302, 502],
    ])('caches no failure: %i is %i, and the next subscription sends a request again', async (status, expected) => {
        nock(HELPDESK).get('/rest/v1/content/pages').query(true).reply(status, '{"stack":"at internal.ts:1"}');
        await expect(titleOf()).rejects.toMatchObject({ status: expected });
        expect(cache.values.size).toBe(0);
        answerOnce('first');
        expect(await titleOf()).toBe('first');
    });

    it.each([
        ['JSON that ends early', '{"items": ['],
        ['HTML', '<html>Sign in</html>'],
        ['another shape', '{"items": [{"page_id": 7}]}'],
        ['more than five megabytes', JSON.stringify({ items: [page('x'.repeat(5_000_001))] })],
    ])('responds with 502 for %s', async (_what, body) => {
        nock(HELPDESK).get('/rest/v1/content/pages').query(true).reply(200, body);
        await expect(titleOf()).rejects.toMatchObject({ status: 502 });
    });

    it('sends the token of the integration and follows no redirect', async () => {
        nock(HELPDESK, { reqheaders: { authorization: 'Bearer service-token' } })
            .get('/rest/v1/content/pages')
            .query(true)
            .reply(307, '', { location: 'https://elsewhere.example.com/' });
        const elsewhere = nock('https://elsewhere.example.com').get('/').reply(200, { items: [] });
        await expect(titleOf()).rejects.toMatchObject({ status: 502 });
        expect(elsewhere.isDone()).toBe(false);
    });
});

describe('getBlockConfig', () => {
    it('finds only a block of the requested type', async () => {
        nock(HELPDESK)
            .get('/rest/v1/content/blocks/blk-1?lang=en')
            .reply(200, { block_id: 'blk-1', block_type: 'ArticleListBlock', settings: { title: 'Articles' } });
        const options = { id: 'blk-1', locale: 'en' };
        const block = service.getBlockConfig({ ...options, blockType: 'ArticleListBlock' });
        expect(await firstValueFrom(block)).toEqual({ id: 'blk-1', title: 'Articles' });
        const other = service.getBlockConfig({ ...options, blockType: 'FaqBlock' });
        await expect(firstValueFrom(other)).rejects.toMatchObject({ status: 404 });
    });
});

describe('getEntries', () => {
    it('requests the entries whose fields have the given values', async () => {
        nock(HELPDESK)
            .get('/rest/v1/content/entries?topic=billing&lang=en&type=glossary')
            .reply(200, {
                items: [
                    {
                        entry_id: 'e',
                        entry_type: 'glossary',
                        lang: 'en',
                        fields: { term: 'Invoice' },
                        created_ts: 0,
                        changed_ts: 0,
                    },
                ],
            });
        const entries = service.getEntries({ type: 'glossary', locale: 'en', filters: { topic: 'billing' } });
        expect(await firstValueFrom(entries)).toMatchObject({ data: [{ id: 'e', term: 'Invoice' }], total: 1 });
    });
});
