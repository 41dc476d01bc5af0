import type { INestApplication } from '@nestjs/common';

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { type RunningBackend, SEED_TOKENS, startBackend } from '@o2s/examples.backend';
import { CMS } from '@o2s/framework/modules';

import { type TestRedis, startRedis } from '../../test/redis';
import { type TcpProxy, startTcpProxy } from '../../test/tcp-proxy';
import { helpdesk } from './compositions/helpdesk';
import { createHost } from './host';

let backend: RunningBackend;
let redis: TestRedis;
let proxy: TcpProxy;
const hosts: INestApplication[] = [];

beforeAll(async () => {
    backend = await startBackend();
    redis = await startRedis();
    proxy = await startTcpProxy(redis.url);
}, 30_000);
afterEach(async () => {
    await proxy?.restore();
    await Promise.all(hosts.splice(0).map((host) => host.close()));
});
afterAll(async () => {
    await proxy?.close();
    await redis?.stop();
    await backend.close();
});

/** Starts a host that serves only content and its cache. */
async function startHost(settings: Record<string, string> = {}): Promise<string> {
    const all = {
        HELPDESK_API_URL: backend.url,
        HELPDESK_API_TOKEN: SEED_TOKENS.agent,
        CACHE_REDIS_URL: '',
        CACHE_NAMESPACE: randomUUID(),
        ...settings,
    };
    for (const [name, value] of Object.entries(all)) {
        vi.stubEnv(name, value);
    }
    const host = await createHost({ ...helpdesk, modules: ['cache', 'cms'] }, { logger: false });
    vi.unstubAllEnvs();
    hosts.push(host);
    await host.listen(0, '127.0.0.1');
    return host.getUrl();
}

/** Requests a page and reports whether the request reached the helpdesk, which would fail. */
async function isCached(url: string, path = '/cms/page?slug=/help&locale=en'): Promise<boolean> {
    backend.failNext({ kind: 'answer', status: 418 });
    const { ok } = await fetch(`${url}${path}`);
    if (ok) {
        await fetch(`${backend.url}/takes-the-fault-away`);
    }
    return ok;
}

async function ask(url: string, path = '/cms/page?slug=/help&locale=en'): Promise<number> {
    return (await fetch(`${url}${path}`)).status;
}

/** Repeats a request until the response is cached: Redis connects in the background and stores nothing before. */
async function untilCached(url: string, path?: string, asked = url): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
        await ask(asked, path);
        if (await isCached(url, path)) {
            return;
        }
        await sleep(50);
    }
    throw new Error('The response was never cached.');
}

describe.each([
    ['memory', (): Record<string, string> => ({})],
    ['Redis', (): Record<string, string> => ({ CACHE_REDIS_URL: redis.url })],
])('content cached in %s', (_where, cache) => {
    it('is read from the helpdesk once, then from the cache', async () => {
        const url = await startHost(cache());
        expect(await isCached(url)).toBe(false);
        expect(await ask(url)).toBe(200);
        await untilCached(url);
        const page = (await (await fetch(`${url}/cms/page?slug=/help&locale=en`)).json()) as CMS.Model.Page.Page;
        expect(page.seo.title).toBe('Help');
    });

    it('is cached separately for each locale, path and filter', async () => {
        const url = await startHost(cache());
        const paths = [
            '/cms/page?slug=/&locale=en',
            '/cms/page?slug=/&locale=de',
            '/cms/pages?locale=en',
            '/cms/get-entries?type=glossary&locale=en',
            '/cms/get-entries?type=glossary&locale=en&filters[topic]=billing',
        ];
        for (const path of paths) {
            expect(await isCached(url, path), path).toBe(false);
            await untilCached(url, path);
        }
    });

    it('expires', async () => {
        const url = await startHost({ ...cache(), CACHE_TTL: '1' });
        await untilCached(url);
        await sleep(1_100);
        expect(await isCached(url)).toBe(false);
    });

    it('never contains drafts and returns none without a request for one', async () => {
        const url = await startHost(cache());
        const titleOf = async (query: string) => {
            const response = await fetch(`${url}/cms/page?slug=/&locale=en${query}`);
            return ((await response.json()) as CMS.Model.Page.Page).seo.title;
        };
        expect(await titleOf('&preview=true')).toBe('Welcome back');
        expect(await titleOf('')).toBe('Welcome');
        expect(await titleOf('&preview=true')).toBe('Welcome back');
        expect(await isCached(url, '/cms/page?slug=/&locale=en&preview=true')).toBe(false);
    });
});

describe('a cache in Redis', () => {
    it('is shared only by hosts with the same helpdesk and token', async () => {
        const shared = { CACHE_REDIS_URL: redis.url, CACHE_NAMESPACE: randomUUID() };
        const [one, same, other] = [
            await startHost(shared),
            await startHost(shared),
            await startHost({ ...shared, HELPDESK_API_TOKEN: SEED_TOKENS.reader }),
        ];
        await untilCached(same, undefined, one);
        expect(await isCached(other)).toBe(false);
    });

    // #region cache-goes-away
    it('may disconnect: every request still succeeds, and the cache is used again after its recovery', async () => {
        const url = await startHost({ CACHE_REDIS_URL: proxy.url });
        await untilCached(url);

        await proxy.cut();
        expect(await ask(url)).toBe(200);
        expect(await isCached(url)).toBe(false);

        await proxy.restore();
        await untilCached(url);
    });
    // #endregion cache-goes-away

    it('may hang: every request still succeeds', async () => {
        const url = await startHost({ CACHE_REDIS_URL: proxy.url, CACHE_TIMEOUT: '100' });
        proxy.freeze();
        const start = performance.now();
        expect(await ask(url)).toBe(200);
        expect(await ask(url)).toBe(200);
        expect(performance.now() - start).toBeLessThan(5_000);
    }, 30_000);

    it('may be unavailable when the host starts', async () => {
        await proxy.cut();
        const url = await startHost({ CACHE_REDIS_URL: proxy.url });
        expect(await ask(url)).toBe(200);
    });
});

describe('missing content', () => {
    it.each([
        '/cms/page?slug=/nowhere&locale=en',
        '/cms/page?slug=/help&locale=fr',
        '/cms/page?slug=/hilfe&locale=en',
        '/cms/get-entry?id=ent-9&locale=en',
        '/cms/header?id=men-footer&locale=en',
        '/cms/footer?id=men-header&locale=en',
        '/cms/header?id=none&locale=en',
        '/cms/login-page?locale=fr',
        '/cms/app-config?locale=fr',
        '/cms/blocks/faq?id=blk-none&locale=en',
        '/cms/blocks/faq?id=blk-ticket-list&locale=en',
        '/cms/blocks/article-details?id=blk-article-list&locale=en',
    ])('is not found, never 200 with an empty body: %s', async (path) => {
        const response = await fetch(`${await startHost()}${path}`);
        expect(response.status).toBe(404);
        expect(await response.json()).toMatchObject({ statusCode: 404, error: 'Not Found' });
    });

    it('is an empty list in a list route', async () => {
        const url = await startHost();
        expect(await (await fetch(`${url}/cms/pages?locale=fr`)).json()).toEqual([]);
        const entries = await fetch(`${url}/cms/get-entries?type=none&locale=en`);
        expect(await entries.json()).toEqual({ data: [], total: 0 });
    });
});

describe('the token of the integration', () => {
    it('is rejected: 502, because no caller can fix it', async () => {
        const url = await startHost({ HELPDESK_API_TOKEN: 'wrong' });
        expect(await ask(url)).toBe(502);
        const caller = { headers: { authorization: `Bearer ${SEED_TOKENS.agent}` } };
        expect((await fetch(`${url}/cms/page?slug=/help`, caller)).status).toBe(502);
    });

    it('cannot read drafts: 403', async () => {
        const url = await startHost({ HELPDESK_API_TOKEN: SEED_TOKENS.reader });
        expect(await ask(url, '/cms/page?slug=/&preview=true')).toBe(403);
        expect(await ask(url, '/cms/page?slug=/')).toBe(200);
    });
});
