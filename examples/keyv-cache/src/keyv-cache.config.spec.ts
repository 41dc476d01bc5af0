import { ConfigService } from '@nestjs/config';

import { describe, expect, it } from 'vitest';

import { KeyvCacheConfigError, readKeyvCacheConfig } from './keyv-cache.config';

function read(settings: Record<string, string>) {
    return readKeyvCacheConfig(new ConfigService(settings));
}

describe('readKeyvCacheConfig', () => {
    it('requires no variable', () => {
        expect(read({})).toEqual({
            redisUrl: undefined,
            ttlMs: 300_000,
            namespace: 'o2s',
            timeoutMs: 500,
            memoryLimit: 64_000_000,
        });
    });

    it('reads every variable', () => {
        const config = read({
            CACHE_REDIS_URL: ' redis://localhost:6379 ',
            CACHE_TTL: '60',
            CACHE_NAMESPACE: 'portal.staging',
            CACHE_TIMEOUT: '50',
            CACHE_MEMORY_LIMIT: '2',
        });
        expect(config).toEqual({
            redisUrl: 'redis://localhost:6379',
            ttlMs: 60_000,
            namespace: 'portal.staging',
            timeoutMs: 50,
            memoryLimit: 2_000_000,
        });
    });

    it('treats an empty variable as absent', () => {
        expect(read({ CACHE_REDIS_URL: '', CACHE_TTL: ' ' })).toEqual(read({}));
    });

    it.each([
        'redis://localhost',
        'rediss://me:hunter2@cache.example.com:6380/2',
        'redis://:hunter2@127.0.0.1',
        'redis://[::1]:6379/',
    ])('accepts %s', (url) => {
        expect(read({ CACHE_REDIS_URL: url }).redisUrl).toBe(url);
    });

    it.each([
        'localhost:6379',
        'http://me:hunter2@localhost',
        'redis://',
        'redis://localhost/hunter2',
        'redis://localhost:port-hunter2',
        'redis://localhost:6379?password=hunter2',
    ])('rejects %s without repeating it', (url) => {
        const attempt = () => read({ CACHE_REDIS_URL: url });
        expect(attempt).toThrow(KeyvCacheConfigError);
        expect(attempt).toThrow('CACHE_REDIS_URL: must be a URL such as redis://localhost:6379');
        expect(attempt).not.toThrow(/hunter2/);
    });

    it.each([
        ['CACHE_TTL', ['0', '-1', '5m', '1e3', '10000000', 'never']],
        ['CACHE_TIMEOUT', ['0', '0.5', 'soon']],
        ['CACHE_MEMORY_LIMIT', ['0', '64MB']],
        ['CACHE_NAMESPACE', ['a b', 'a::b', '*', 'x'.repeat(65)]],
    ])('names %s when its value is invalid', (name, values) => {
        for (const value of values) {
            expect(() => read({ [name]: value }), value).toThrow(`The cache cannot start. ${name}: must be`);
        }
    });

    it('reports every invalid variable at once', () => {
        expect(() => read({ CACHE_TTL: 'x', CACHE_TIMEOUT: 'x' })).toThrow(/CACHE_TTL: .*; CACHE_TIMEOUT: /);
    });
});
