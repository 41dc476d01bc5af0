import type { ConfigService } from '@nestjs/config';

/** The checked configuration of the integration. */
export interface KeyvCacheConfig {
    /** Where Redis listens; without it the cache lives in the memory of the process. */
    readonly redisUrl: string | undefined;
    /** How long a value is kept, in milliseconds. */
    readonly ttlMs: number;
    /** Stands before every key, so that several programs can share one Redis. */
    readonly namespace: string;
    /** How long one command may take, in milliseconds. */
    readonly timeoutMs: number;
    /** How much the memory may hold, in bytes. Redis has a limit of its own, `maxmemory`. */
    readonly memoryLimit: number;
}

/** Stops the start-up: tells every variable that is wrong by its name. */
export class KeyvCacheConfigError extends Error {
    override readonly name = 'KeyvCacheConfigError';
}

/**
 * Reads the integration's environment variables and checks them. Called in the service's constructor, it runs when the
 * host starts.
 *
 * @param configService - Nest's configuration; a variable that is set to nothing counts as absent
 * @returns the checked configuration; all of it has defaults
 * @throws {@link KeyvCacheConfigError} that names each variable which is wrong, without its value: a URL may hold a
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

/** Scheme, perhaps user and password, host, perhaps port, perhaps the number of a database. */
const REDIS_URL = /^rediss?:\/\/([^\s@/]*@)?([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?(\/\d{0,3})?$/i;
const POSITIVE = /^[1-9]\d{0,6}$/;
const NAMESPACE = /^[\w.-]{1,64}$/;
