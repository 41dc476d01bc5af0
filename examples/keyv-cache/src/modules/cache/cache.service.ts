import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

import { Cache } from '@o2s/framework/modules';

import { type KeyvCacheConfig, readKeyvCacheConfig } from '../../keyv-cache.config';
import { type CacheStore, createMemoryStore, createRedisStore } from './cache.stores';
import { CacheTimeoutError, withDeadline } from './deadline';

/**
 * The framework's cache over Keyv: in the memory of the process, or in Redis when `CACHE_REDIS_URL` is set.
 *
 * A command fails when Redis is away or too slow. It never waits longer than `CACHE_TIMEOUT`, and never ends the
 * process. Whoever uses a cache treats such a failure as a miss.
 *
 * {@includeCode ./cache.service.spec.ts#cache-test}
 */
// #region service
@Injectable()
export class KeyvCacheService extends Cache.Service implements OnModuleInit, OnApplicationShutdown {
    private readonly config: KeyvCacheConfig;
    private readonly store: CacheStore;

    /**
     * @param configService - from Nest's `ConfigModule`
     * @throws `KeyvCacheConfigError` at start-up, when a `CACHE_…` variable is wrong
     */
    constructor(configService: ConfigService) {
        super();
        this.config = readKeyvCacheConfig(configService);
        const { redisUrl } = this.config;
        this.store = redisUrl
            ? createRedisStore(this.config, redisUrl, new Logger(KeyvCacheService.name))
            : createMemoryStore(this.config);
    }

    /** Nest calls this when the host starts. It does not wait: a host without its cache is slow, not down. */
    onModuleInit(): void {
        this.store.open();
    }

    /**
     * Nest calls this when the host has answered its last request: `onModuleDestroy` would come before. An open connection
     * would keep the process alive.
     */
    async onApplicationShutdown(): Promise<void> {
        await this.store.close();
    }
    // #endregion service

    /**
     * Reads a value.
     *
     * @param key - any text
     * @returns the value, or `undefined` when there is none, or when it has expired
     * @throws the store's error, and `CacheTimeoutError` when there is no answer in time
     */
    // #region commands
    async get(key: string): Promise<string | undefined> {
        return this.run(this.store.keyv.get<string>(key));
    }

    /**
     * Keeps a value until it expires, `CACHE_TTL` later. One that was there before is replaced.
     *
     * @param key - any text
     * @param value - any text
     * @throws as {@link get}
     */
    async set(key: string, value: string): Promise<void> {
        await this.run(this.store.keyv.set(key, value));
    }

    /**
     * Drops a value; does nothing when there is none.
     *
     * @param key - any text
     * @throws as {@link get}
     */
    async del(key: string): Promise<void> {
        await this.run(this.store.keyv.delete(key));
    }

    private async run<T>(command: Promise<T>): Promise<T> {
        try {
            return await withDeadline(command, this.config.timeoutMs);
        } catch (error) {
            if (error instanceof CacheTimeoutError) {
                this.store.reopen();
            }
            throw error;
        }
    }
    // #endregion commands
    // #region service
}
// #endregion service
