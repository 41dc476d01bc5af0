import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

import { Cache } from '@o2s/framework/modules';

import { type KeyvCacheConfig, readKeyvCacheConfig } from '../../keyv-cache.config';
import { type CacheStore, createMemoryStore, createRedisStore } from './cache.stores';
import { CacheTimeoutError, withDeadline } from './deadline';

/**
 * Implements the framework's cache over Keyv: in the memory of the process, or in Redis when `CACHE_REDIS_URL` is set.
 *
 * A command fails when Redis is unavailable or too slow. It never waits longer than `CACHE_TIMEOUT` and never ends the
 * process. Callers of the cache treat such a failure as a miss.
 *
 * {@includeCode ./cache.service.spec.ts#cache-test}
 */
// #region service
@Injectable()
export class KeyvCacheService extends Cache.Service implements OnModuleInit, OnApplicationShutdown {
    private readonly config: KeyvCacheConfig;
    private readonly store: CacheStore;

    /**
     * @param configService - Nest's configuration, from `ConfigModule`
     * @throws `KeyvCacheConfigError` at startup, when a `CACHE_…` variable is invalid
     */
    constructor(configService: ConfigService) {
        super();
        this.config = readKeyvCacheConfig(configService);
        const { redisUrl } = this.config;
        this.store = redisUrl
            ? createRedisStore(this.config, redisUrl, new Logger(KeyvCacheService.name))
            : createMemoryStore(this.config);
    }

    /** Connects when the host starts, without waiting: a host without its cache is slow, not unavailable. */
    onModuleInit(): void {
        this.store.open();
    }

    /**
     * Disconnects after the host's last response, because an open connection would keep the process alive.
     * `onModuleDestroy` would run too early, while requests are still being handled.
     */
    async onApplicationShutdown(): Promise<void> {
        await this.store.close();
    }
    // #endregion service

    /**
     * Reads a value.
     *
     * @param key - any string
     * @returns the value, or `undefined` if it is missing or has expired
     * @throws the store's error, or `CacheTimeoutError` when the store does not respond in time
     */
    // #region commands
    async get(key: string): Promise<string | undefined> {
        return this.run(this.store.keyv.get<string>(key));
    }

    /**
     * Stores a value, which expires after `CACHE_TTL`. An existing value is replaced.
     *
     * @param key - any string
     * @param value - any string
     * @throws as {@link get}
     */
    async set(key: string, value: string): Promise<void> {
        await this.run(this.store.keyv.set(key, value));
    }

    /**
     * Drops a value; does nothing if none exists.
     *
     * @param key - any string
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
