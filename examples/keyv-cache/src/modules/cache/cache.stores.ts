import type { LoggerService } from '@nestjs/common';

import KeyvRedis, { createClient } from '@keyv/redis';
import { Keyv } from 'keyv';

import type { KeyvCacheConfig } from '../../keyv-cache.config';
import { BoundedMap } from './bounded-map';

/** Stores values and controls the connection to them. */
export interface CacheStore {
    /** Keyv's API, the same for every store. */
    readonly keyv: Keyv<string>;
    /** Starts connecting without waiting for the connection. */
    open(): void;
    /** Closes a connection that no longer responds and opens another one. */
    reopen(): void;
    /** Closes the connection; pending commands fail. */
    close(): Promise<void>;
}

/** Stores values in the memory of the process: each process has its own, and a restart clears it. */
// #region memory-store
export function createMemoryStore({ ttlMs, namespace, memoryLimit }: KeyvCacheConfig): CacheStore {
    const keyv = new Keyv<string>(new BoundedMap(memoryLimit), { ttl: ttlMs, namespace });
    return { keyv, open: () => undefined, reopen: () => undefined, close: () => keyv.clear() };
}
// #endregion memory-store

/** Interval between checks of an idle connection, in milliseconds. */
const PING_MS = 2_000;

/** Time without a response after which a connection counts as lost, in milliseconds. */
const SILENCE_MS = 5_000;

/**
 * Stores values in Redis. While Redis is unavailable, commands fail at once, and the client reconnects at least every
 * two seconds.
 *
 * @param redisUrl - URL of the server, with user and password if Redis requires them
 * @param logger - logs each lost connection and each recovery once
 */
// #region redis-store
export function createRedisStore(
    { ttlMs, namespace }: KeyvCacheConfig,
    redisUrl: string,
    logger: LoggerService,
): CacheStore {
    const client = createClient({
        url: redisUrl,
        disableOfflineQueue: true, // otherwise commands wait in memory until Redis is back
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
            logger.warn(`Redis is unavailable (${reasonOf(error)}). Reconnecting in the background.`);
        }
    });
    keyv.on('error', () => undefined); // the failed command rejects as well
    // #endregion redis-events

    // #region redis-store
    const open = () => void client.connect().catch(() => undefined); // the event handler logs the error
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

/** Returns Node's error code, or Redis' message if there is none; neither contains the password. */
function reasonOf(error: NodeJS.ErrnoException): string {
    return error.code ?? error.message;
}
