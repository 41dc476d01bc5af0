import type { LoggerService } from '@nestjs/common';

import KeyvRedis, { createClient } from '@keyv/redis';
import { Keyv } from 'keyv';

import type { KeyvCacheConfig } from '../../keyv-cache.config';
import { BoundedMap } from './bounded-map';

/** A place that keeps the values, with the two moments of its life. */
export interface CacheStore {
    /** The same API, whatever lies below. */
    readonly keyv: Keyv<string>;
    /** Begins to connect, and waits for nothing. */
    open(): void;
    /** Leaves a connection that answers no more, and begins anew. */
    reopen(): void;
    /** Gives up the connection; commands under way fail. */
    close(): Promise<void>;
}

/** Keeps the values in the memory of the process: each process has its own, and a restart empties it. */
// #region memory-store
export function createMemoryStore({ ttlMs, namespace, memoryLimit }: KeyvCacheConfig): CacheStore {
    const keyv = new Keyv<string>(new BoundedMap(memoryLimit), { ttl: ttlMs, namespace });
    return { keyv, open: () => undefined, reopen: () => undefined, close: () => keyv.clear() };
}
// #endregion memory-store

/** How often an idle connection is tried, in milliseconds. */
const PING_MS = 2_000;

/** How long a connection may be silent before it counts as lost, in milliseconds. */
const SILENCE_MS = 5_000;

/**
 * Keeps the values in Redis. While Redis is away, commands fail at once instead of waiting for it, and the client tries
 * again every two seconds at the latest.
 *
 * @param redisUrl - with user and password where Redis wants them
 * @param logger - hears of every loss and every return, once each
 */
// #region redis-store
export function createRedisStore(
    { ttlMs, namespace }: KeyvCacheConfig,
    redisUrl: string,
    logger: LoggerService,
): CacheStore {
    const client = createClient({
        url: redisUrl,
        disableOfflineQueue: true, // without it, commands wait in memory until Redis is back
        pingInterval: PING_MS,
        socket: {
            connectTimeout: SILENCE_MS,
            socketTimeout: SILENCE_MS,
            reconnectStrategy: (attempts) => Math.min(50 * 2 ** attempts, 2_000),
        },
    });
    const adapter = new KeyvRedis<string>(client, { namespace, throwOnErrors: true });
    const keyv = new Keyv<string>(adapter, { ttl: ttlMs, namespace, useKeyPrefix: false, throwOnErrors: true });
    // #endregion redis-store

    // #region redis-events
    let isReady: boolean | undefined;
    client.on('ready', () => {
        isReady = true;
        logger.log('Redis is connected.');
    });
    client.on('error', (error: NodeJS.ErrnoException) => {
        if (isReady !== false) {
            isReady = false;
            logger.warn(`Redis is away (${reasonOf(error)}). Trying again until it is back.`);
        }
    });
    keyv.on('error', () => undefined); // the command that failed rejects as well
    // #endregion redis-events

    // #region redis-store
    const open = () => void client.connect().catch(() => undefined); // the event tells the error
    return {
        keyv,
        open,
        reopen() {
            if (client.isReady) {
                client.destroy();
                open();
            }
        },
        close: () => adapter.disconnect(true),
    };
}
// #endregion redis-store

/** Node's code where there is one, otherwise what Redis said; neither holds the password. */
function reasonOf(error: NodeJS.ErrnoException): string {
    return error.code ?? error.message;
}
