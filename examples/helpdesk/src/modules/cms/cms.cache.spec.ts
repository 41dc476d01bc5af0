import { stringify } from 'flatted';
import { setTimeout as sleep } from 'node:timers/promises';
import { NEVER, firstValueFrom, from } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { Cache } from '@o2s/framework/modules';

import { ContentCache, cacheKey } from './cms.cache';

const CONFIG = { apiUrl: 'https://helpdesk.example.com/rest/v1', apiToken: 'token', timeoutMs: 1 };
const REQUEST = { path: '/content/pages', query: { lang: 'en', path: '/help' } };

describe('cacheKey', () => {
    const key = cacheKey(CONFIG, REQUEST);

    // #region key-test
    it('contains the locale and everything else that affects the response', () => {
        const others = [
            cacheKey(CONFIG, { path: '/content/pages', query: { lang: 'de', path: '/help' } }),
            cacheKey(CONFIG, { path: '/content/pages', query: { lang: 'en', path: '/faq' } }),
            cacheKey(CONFIG, { path: '/content/pages', query: { lang: 'en' } }),
            cacheKey(CONFIG, { path: '/content/entries', query: { lang: 'en', path: '/help' } }),
            cacheKey({ ...CONFIG, apiUrl: 'https://staging.example.com/rest/v1' }, REQUEST),
            cacheKey({ ...CONFIG, apiToken: 'that may see more' }, REQUEST),
            cacheKey({ ...CONFIG, apiToken: undefined }, REQUEST),
        ];
        expect(new Set([key, ...others]).size).toBe(8);
    });
    // #endregion key-test

    it('is independent of the order of the query', () => {
        expect(cacheKey(CONFIG, { ...REQUEST, query: { path: '/help', lang: 'en' } })).toBe(key);
    });

    it('cannot be forged by a value that resembles a part of it', () => {
        const one = cacheKey(CONFIG, { path: '/content/entries', query: { lang: 'en', a: '1&b=2' } });
        const other = cacheKey(CONFIG, { path: '/content/entries', query: { lang: 'en', a: '1', b: '2' } });
        expect(one).not.toBe(other);
    });

    it('does not contain the token', () => {
        expect(key).toMatch(/^helpdesk:cms:[\da-f]{16}:\/content\/pages\?lang=en&path=%2Fhelp$/);
        expect(cacheKey({ ...CONFIG, apiToken: 'hunter2' }, REQUEST)).not.toContain('hunter2');
    });
});

/** Simulates a cache with the behavior of a test. */
class ScriptedCache extends Cache.Service {
    respond: () => Promise<string | undefined> = () => Promise.resolve(undefined);
    readonly stored: [string, string][] = [];

    constructor() {
        super();
    }

    get(): Promise<string | undefined> {
        return this.respond();
    }

    async set(key: string, value: string): Promise<void> {
        await this.respond();
        this.stored.push([key, value]);
    }

    del(): Promise<void> {
        return Promise.resolve();
    }
}

function create() {
    const service = new ScriptedCache();
    const lines: string[] = [];
    const keep = (line: string) => void lines.push(line);
    const cache = new ContentCache(service, { log: keep, warn: keep, error: keep });
    const get = () => firstValueFrom(cache.get('key', z.object({ a: z.string() })));
    return { service, cache, lines, get };
}

describe('ContentCache', () => {
    it('returns a valid value', async () => {
        const { service, get } = create();
        service.respond = () => Promise.resolve(stringify({ a: 'b' }));
        expect(await get()).toEqual({ a: 'b' });
    });

    it.each([
        ['nothing', undefined],
        ['an empty string', ''],
        ['invalid JSON', '[{"a":'],
        ['JSON of another kind', '{"a":"b"}'],
        ['a response of another shape', stringify({ a: 1 })],
        ['a dangling reference', '[{"a":"7"}]'],
        ['null', 'null'],
        ['a prototype', '[{"__proto__":"1"},{"a":"2"},"b"]'],
    ])('treats %s as a miss', async (_what, text) => {
        const { service, lines, get } = create();
        service.respond = () => Promise.resolve(text);
        expect(await get()).toBeUndefined();
        expect(lines).toEqual([]);
    });

    it.each([
        ['rejects', () => Promise.reject(new Error('redis://:hunter2@cache'))],
        [
            'throws',
            () => {
                throw new Error('redis://:hunter2@cache');
            },
        ],
        ['never responds', () => firstValueFrom(from(NEVER))],
    ])('treats a cache that %s as a miss and logs it once', async (_what, respond) => {
        const { service, cache, lines, get } = create();
        service.respond = respond;
        expect(await get()).toBeUndefined();
        expect(await get()).toBeUndefined();
        cache.set('key', { a: 'b' });
        await sleep(0);
        service.respond = () => Promise.resolve(undefined);
        await get();
        expect(lines).toEqual([
            expect.stringMatching(
                /^The cache fails \(\w+\)\. Until it recovers, every request goes to the helpdesk\.$/,
            ),
            'The cache is working again.',
        ]);
    });

    it('stores circular values like flatted', async () => {
        const { service, cache } = create();
        const respond: Record<string, unknown> = { a: 'b' };
        respond['self'] = respond;
        cache.set('key', respond);
        await Promise.resolve();
        expect(service.stored).toEqual([['key', '[{"a":"1","self":"0"},"b"]']]);
    });

    it('does not throw when a response cannot be serialized', () => {
        const { cache, lines } = create();
        cache.set('key', { a: 1n });
        expect(lines).toHaveLength(1);
    });
});
