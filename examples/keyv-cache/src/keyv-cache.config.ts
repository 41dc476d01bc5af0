import type { ConfigService } from '@nestjs/config';

/** The checked configuration of the integration. */
export interface KeyvCacheConfig {
    /** URL of the Redis server; without it, the cache uses the memory of the process. */
    readonly redisUrl: string | undefined;
    /** Lifetime of a value, in milliseconds. */
    readonly ttlMs: number;
    /** Prefix of every key, so that several programs can share one Redis. */
    readonly namespace: string;
    /** Time limit of one command, in milliseconds. */
    readonly timeoutMs: number;
    /** Size limit of the memory store, in bytes. Redis has its own limit, `maxmemory`. */
    readonly memoryLimit: number;
}

/** Prevents the host from starting and names every invalid variable. */
export class KeyvCacheConfigError extends Error {
    override readonly name = 'KeyvCacheConfigError';
}

/**
 * Reads and checks the integration's environment variables. The service's constructor calls it, so the checks run when
 * the host starts.
 *
 * @param configService - Nest's configuration; an empty variable counts as absent
 * @returns the checked configuration; every setting has a default
 * @throws {@link KeyvCacheConfigError} with the name of each invalid variable, without its value: a URL may contain a
 * password
 */
// #region read-config
export function readKeyvCacheConfig(configService: ConfigService): KeyvCacheConfig {
    const problems: string[] = [];
    const read = (name: string, pattern: RegExp, problem: string): string | undefined => {
        const value = configService.get<string>(name)?.trim() || undefined;
        if (value !== undefined && !pattern.test(value)) {
            problems.push(`${name}: ${problem}`);
        }
        return value;
    };

    const redisUrl = read('CACHE_REDIS_URL', REDIS_URL, 'must be a URL such as redis://localhost:6379 or rediss://…');
    const ttl = read('CACHE_TTL', POSITIVE, 'must be a number of seconds from 1 to 9999999') ?? '300';
    const namespace = read('CACHE_NAMESPACE', NAMESPACE, 'must be 1 to 64 letters, digits, ".", "_" and "-"') ?? 'o2s';
    const timeout = read('CACHE_TIMEOUT', POSITIVE, 'must be a number of milliseconds from 1 to 9999999') ?? '500';
    const limit = read('CACHE_MEMORY_LIMIT', POSITIVE, 'must be a number of megabytes from 1 to 9999999') ?? '64';
    if (problems.length > 0) {
        throw new KeyvCacheConfigError(`The cache cannot start. ${problems.join('; ')}`);
    }
    return {
        redisUrl,
        ttlMs: Number(ttl) * 1_000,
        namespace,
        timeoutMs: Number(timeout),
        memoryLimit: Number(limit) * 1_000_000,
    };
}
// #endregion read-config

/** Scheme, optional user and password, host, optional port and optional database number. */
const REDIS_URL = /^rediss?:\/\/([^\s@/]*@)?([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?(\/\d{0,3})?$/i;
const POSITIVE = /^[1-9]\d{0,6}$/;
const NAMESPACE = /^[\w.-]{1,64}$/;
