import { ConfigModule } from '@nestjs/config';
import { Test, type TestingModule } from '@nestjs/testing';

import { createClient } from '@keyv/redis';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { Cache } from '@o2s/framework/modules';

import { type TestRedis, startRedis } from '../../../../test/redis';
import { type TcpProxy, startTcpProxy } from '../../../../test/tcp-proxy';
import { KeyvCacheService } from './cache.service';
import { CacheTimeoutError } from './deadline';

type Settings = Readonly<Record<string, string>>;

let redis: TestRedis;
const started: TestingModule[] = [];

beforeAll(async () => {
    redis = await startRedis();
}, 30_000);
afterEach(() => Promise.all(started.splice(0).map((module) => module.close())));
afterAll(() => redis?.stop());

/** Starts the service as a host does. Each has its own keys, because the Redis of `TEST_REDIS_URL` may be shared. */
async function start(settings: Settings, lines: string[] = []): Promise<Cache.Service> {
    const module = await create(settings, lines);
    const cache = module.get(Cache.Service);
    await eventually(() => cache.get('any'));
    return cache;
}

/** @param lines - receives the log lines of the service */
async function create(settings: Settings, lines: string[]): Promise<TestingModule> {
    const load = () => ({ CACHE_NAMESPACE: randomUUID(), ...settings });
    const module = await Test.createTestingModule({
        imports: [ConfigModule.forRoot({ ignoreEnvFile: true, ignoreEnvVars: true, load: [load] })],
        providers: [{ provide: Cache.Service, useClass: KeyvCacheService }],
    }).compile();
    const keep = (line: string) => void lines.push(line);
    module.useLogger({ log: keep, warn: keep, error: keep });
    await module.init();
    started.push(module);
    return module;
}

/** Retries until the action succeeds, because the connection is made in the background. */
async function eventually<T>(attempt: () => Promise<T>, ms = 15_000): Promise<T> {
    const end = Date.now() + ms;
    for (;;) {
        try {
            return await attempt();
        } catch (error) {
            if (Date.now() > end) {
                throw error;
            }
            await sleep(50);
        }
    }
}

// #region stores
const STORES: [string, () => Settings][] = [
    ['memory', () => ({})],
    ['Redis', () => ({ CACHE_REDIS_URL: redis.url })],
];

describe.each(STORES)('in %s', (_where, settings) => {
    // #endregion stores
    // #region cache-test
    it('stores, replaces, and drops a value', async () => {
        const cache = await start(settings());
        expect(await cache.get('greeting')).toBeUndefined();

        await cache.set('greeting', 'Hello');
        await cache.set('greeting', 'Good morning');
        expect(await cache.get('greeting')).toBe('Good morning');

        await cache.del('greeting');
        expect(await cache.get('greeting')).toBeUndefined();
    });
    // #endregion cache-test

    it.each([
        ['an empty string', ''],
        ['the word undefined', 'undefined'],
        ['the word null', 'null'],
        ['a value that resembles an expired Keyv entry', '{"value":"x","expires":1}'],
        ['a value that resembles a Keyv Buffer', ':base64:eA=='],
        ['a value that resembles an escaped Buffer', '::base64:eA=='],
        ['special characters', 'ünïcode 💥\0\r\n'],
        ['a megabyte', 'x'.repeat(1_000_000)],
    ])('returns %s unchanged', async (_what, value) => {
        const cache = await start(settings());
        await cache.set('text', value);
        expect(await cache.get('text')).toBe(value);
    });

    it('accepts any string as a key', async () => {
        const cache = await start(settings());
        const keys = ['', '__proto__', 'a b\r\nFLUSHALL\r\n', '*', 'ünïcode 💥', 'x'.repeat(1_000_000)];
        await Promise.all(keys.map((key, index) => cache.set(key, `value ${index}`)));
        const values = await Promise.all(keys.map((key) => cache.get(key)));
        expect(values).toEqual(keys.map((_key, index) => `value ${index}`));
    });

    it('expires a value', async () => {
        const cache = await start({ ...settings(), CACHE_TTL: '1' });
        await cache.set('brief', 'value');
        expect(await cache.get('brief')).toBe('value');
        await sleep(1_100);
        expect(await cache.get('brief')).toBeUndefined();
    });

    it('restarts the lifetime of a replaced value', async () => {
        const cache = await start({ ...settings(), CACHE_TTL: '1' });
        await cache.set('brief', 'old');
        await sleep(700);
        await cache.set('brief', 'new');
        await sleep(700);
        expect(await cache.get('brief')).toBe('new');
    });

    it('ignores the removal of a missing key', async () => {
        const cache = await start(settings());
        await expect(cache.del('nothing')).resolves.toBeUndefined();
    });

    it('handles many commands at once', async () => {
        const cache = await start(settings());
        const keys = Array.from({ length: 500 }, (_, index) => `key-${index}`);
        await Promise.all(keys.map((key) => cache.set(key, key)));
        expect(await Promise.all(keys.map((key) => cache.get(key)))).toEqual(keys);
    });
});

describe('in memory', () => {
    it('is private to one service', async () => {
        const settings = { CACHE_NAMESPACE: 'same' };
        const [one, other] = [await start(settings), await start(settings)];
        await one.set('key', 'value');
        expect(await other.get('key')).toBeUndefined();
    });

    it('never exceeds its limit', async () => {
        const cache = await start({ CACHE_MEMORY_LIMIT: '1' });
        for (const key of ['a', 'b', 'c']) {
            await cache.set(key, 'x'.repeat(200_000));
        }
        expect(await cache.get('a')).toBeUndefined();
        expect(await cache.get('c')).toHaveLength(200_000);
    });
});

describe('in Redis', () => {
    it('is shared only by services with the same namespace', async () => {
        const settings = { CACHE_REDIS_URL: redis.url, CACHE_NAMESPACE: randomUUID() };
        const [one, same, other] = [
            await start(settings),
            await start(settings),
            await start({ ...settings, CACHE_NAMESPACE: randomUUID() }),
        ];
        await one.set('key', 'value');
        expect(await same.get('key')).toBe('value');
        expect(await other.get('key')).toBeUndefined();
    });

    it('prefixes keys with the namespace and sets their expiry in Redis', async () => {
        const namespace = randomUUID();
        const cache = await start({ CACHE_REDIS_URL: redis.url, CACHE_NAMESPACE: namespace, CACHE_TTL: '60' });
        await cache.set('key', 'value');
        const client = await createClient({ url: redis.url }).connect();
        const ttl = await client.pTTL(`${namespace}::key`);
        client.destroy();
        expect(ttl).toBeGreaterThan(50_000);
        expect(ttl).toBeLessThanOrEqual(60_000);
    });

    it('rejects when another program stored something else under the key', async () => {
        const namespace = randomUUID();
        const cache = await start({ CACHE_REDIS_URL: redis.url, CACHE_NAMESPACE: namespace });
        const client = await createClient({ url: redis.url }).connect();
        await client.set(`${namespace}::text`, 'not of Keyv');
        await client.lPush(`${namespace}::list`, 'of another type');
        client.destroy();
        await expect(cache.get('text')).rejects.toThrow();
        await expect(cache.get('list')).rejects.toThrow('WRONGTYPE');
        await cache.set('text', 'value');
        expect(await cache.get('text')).toBe('value');
    });
});

describe('when Redis disconnects', () => {
    let proxy: TcpProxy;

    beforeAll(async () => {
        proxy = await startTcpProxy(redis.url);
    });
    afterEach(() => proxy.restore());
    afterAll(() => proxy.close());

    /** Measures how long a command takes to fail. */
    async function failureTime(command: Promise<unknown>): Promise<number> {
        const begin = performance.now();
        await expect(command).rejects.toThrow();
        return performance.now() - begin;
    }

    it('fails every command at once and recovers when Redis returns', async () => {
        const cache = await start({ CACHE_REDIS_URL: proxy.url, CACHE_TIMEOUT: '5000' });
        await cache.set('key', 'value');
        await proxy.cut();
        await expect(eventually(() => failureTime(cache.get('key')))).resolves.toBeLessThan(1_000);
        expect(await failureTime(cache.set('key', 'other'))).toBeLessThan(1_000);
        expect(await failureTime(cache.del('key'))).toBeLessThan(1_000);

        await proxy.restore();
        expect(await eventually(() => cache.get('key'))).toBe('value');
        await cache.set('key', 'new');
        expect(await cache.get('key')).toBe('new');
    });

    it('logs each lost connection and each recovery once', async () => {
        const lines: string[] = [];
        const cache = await start({ CACHE_REDIS_URL: proxy.url }, lines);
        await proxy.cut();
        await eventually(() => failureTime(cache.get('key')));
        await sleep(500);
        await proxy.restore();
        await eventually(() => cache.get('key'));
        const reason = expect.stringMatching(
            /^Redis is unavailable \(\w.+\)\. Reconnecting in the background\.$/,
        ) as string;
        expect(lines).toEqual(['Redis is connected.', reason, 'Redis is connected.']);
    });

    it('fails at once when Redis rejects the password, and never logs the password', async () => {
        const url = new URL(redis.url);
        url.username = 'nobody';
        url.password = 'hunter2';
        const lines: string[] = [];
        const cache = (await create({ CACHE_REDIS_URL: url.href, CACHE_TIMEOUT: '5000' }, lines)).get(Cache.Service);
        await eventually(() => Promise.resolve(expect(lines).toHaveLength(1)));
        expect(lines[0]).toMatch(/^Redis is unavailable \((WRONGPASS|NOAUTH|ERR)/);
        expect(lines[0]).not.toContain('hunter2');
        expect(await failureTime(cache.get('key'))).toBeLessThan(1_000);
    });

    it('stops waiting when Redis hangs, and opens another connection', async () => {
        const cache = await start({ CACHE_REDIS_URL: proxy.url, CACHE_TIMEOUT: '100' });
        proxy.freeze();
        const begin = performance.now();
        await expect(cache.get('key')).rejects.toBeInstanceOf(CacheTimeoutError);
        expect(performance.now() - begin).toBeLessThan(1_000);

        await proxy.restore();
        expect(await eventually(() => cache.get('key'), 15_000)).toBeUndefined();
    }, 30_000);

    it('starts without Redis and connects later', async () => {
        await proxy.cut();
        const starting = start({ CACHE_REDIS_URL: proxy.url });
        await sleep(300);
        expect(started).toHaveLength(1);
        await proxy.restore();
        const cache = await starting;
        await cache.set('key', 'value');
        expect(await cache.get('key')).toBe('value');
    });

    it('closes its connection when the host stops', async () => {
        await start({ CACHE_REDIS_URL: proxy.url });
        expect(proxy.connections()).toBe(1);
        await started.pop()?.close();
        await eventually(async () => expect(await Promise.resolve(proxy.connections())).toBe(0));
    });

    it('stops while Redis is unavailable and does not reconnect', async () => {
        await start({ CACHE_REDIS_URL: proxy.url });
        await proxy.cut();
        await started.pop()?.close();
        await proxy.restore();
        await sleep(2_500);
        expect(proxy.connections()).toBe(0);
    });

    it('stops while Redis hangs', async () => {
        const cache = await start({ CACHE_REDIS_URL: proxy.url, CACHE_TIMEOUT: '5000' });
        proxy.freeze();
        const pending = failureTime(cache.get('key'));
        const begin = performance.now();
        await started.pop()?.close();
        expect(performance.now() - begin).toBeLessThan(1_000);
        expect(await pending).toBeLessThan(1_000);
    });
});
