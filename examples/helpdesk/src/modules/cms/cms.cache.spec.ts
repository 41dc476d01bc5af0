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
    it('holds the locale and everything else that changes the answer', () => {
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

    it('is the same whatever the order of the query', () => {
        expect(cacheKey(CONFIG, { ...REQUEST, query: { path: '/help', lang: 'en' } })).toBe(key);
    });

    it('cannot be forged by a value that looks like a part of it', () => {
        const one = cacheKey(CONFIG, { path: '/content/entries', query: { lang: 'en', a: '1&b=2' } });
        const other = cacheKey(CONFIG, { path: '/content/entries', query: { lang: 'en', a: '1', b: '2' } });
        expect(one).not.toBe(other);
    });

    it('does not tell the token', () => {
        expect(key).toMatch(/^helpdesk:cms:[\da-f]{16}:\/content\/pages\?lang=en&path=%2Fhelp$/);
        expect(cacheKey({ ...CONFIG, apiToken: 'hunter2' }, REQUEST)).not.toContain('hunter2');
    });
});

/** A cache that does what a test says. */
class ScriptedCache extends Cache.Service {
    answer: () => Promise<string | undefined> = () => Promise.resolve(undefined);
    readonly stored: [string, string][] = [];

    constructor() {
        super();
    }

    get(): Promise<string | undefined> {
        return this.answer();
    }

    async set(key: string, value: string): Promise<void> {
        await this.answer();
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
    it('gives back what fits', async () => {
        const { service, get } = create();
        service.answer = () => Promise.resolve(stringify({ a: 'b' }));
        expect(await get()).toEqual({ a: 'b' });
    });

    it.each([
        ['nothing', undefined],
        ['an empty text', ''],
        ['no JSON', '[{"a":'],
        ['JSON of another kind', '{"a":"b"}'],
        ['an answer of another shape', stringify({ a: 1 })],
        ['a reference that leads nowhere', '[{"a":"7"}]'],
        ['null', 'null'],
        ['a prototype', '[{"__proto__":"1"},{"a":"2"},"b"]'],
    ])('takes %s for a miss', async (_what, text) => {
        const { service, lines, get } = create();
        service.answer = () => Promise.resolve(text);
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
        ['never answers', () => firstValueFrom(from(NEVER))],
    ])('takes a cache that %s for a miss, and tells it once', async (_what, answer) => {
        const { service, cache, lines, get } = create();
        service.answer = answer;
        expect(await get()).toBeUndefined();
        expect(await get()).toBeUndefined();
        cache.set('key', { a: 'b' });
        await sleep(0);
        service.answer = () => Promise.resolve(undefined);
        await get();
        expect(lines).toEqual([
            expect.stringMatching(/^The cache fails \(\w+\): until it works again, every request asks the helpdesk\.$/),
            'The cache works again.',
        ]);
    });

    it('keeps circular answers, as flatted does', async () => {
        const { service, cache } = create();
        const answer: Record<string, unknown> = { a: 'b' };
        answer['self'] = answer;
        cache.set('key', answer);
        await Promise.resolve();
        expect(service.stored).toEqual([['key', '[{"a":"1","self":"0"},"b"]']]);
    });

    it('does not throw when an answer cannot be written', () => {
        const { cache, lines } = create();
        cache.set('key', { a: 1n });
        expect(lines).toHaveLength(1);
    });
});
