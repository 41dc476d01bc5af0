import type { LoggerService } from '@nestjs/common';

import { parse, stringify } from 'flatted';
import { createHash } from 'node:crypto';
import { type Observable, catchError, defer, from, map, of, timeout } from 'rxjs';
import type { z } from 'zod';

import { Cache } from '@o2s/framework/modules';

import type { HelpdeskConfig } from '../../helpdesk.config';
import type { ContentRequest } from './cms.client';

/** Time limit of the cache, in milliseconds; after it, a request goes to the helpdesk. */
const PATIENCE_MS = 1_000;

/**
 * Creates the key of a request from everything that affects the response:
 *
 * - the path and the query, and therefore the locale, the ID, and every filter;
 * - the helpdesk and the token, as one short hash. A token determines which content is visible, so two configurations
 *   that share a Redis must not share responses.
 *
 * The key omits the caller's authorization, because the framework passes none to a CMS: all callers get the same
 * content, and a page's `roles` list who may see it. Drafts have no key, because they are never cached.
 *
 * @returns a key such as `helpdesk:cms:5d41402abc4b2a76:/content/pages?lang=en&path=%2Fhelp`
 */
// #region cache-key
export function cacheKey({ apiUrl, apiToken = '' }: HelpdeskConfig, { path, query }: ContentRequest): string {
    const source = createHash('sha256').update(`${apiUrl}\n${apiToken}`).digest('hex').slice(0, 16);
    const sorted = new URLSearchParams(Object.entries(query));
    sorted.sort(); // the order of the names must not affect the key
    return `helpdesk:cms:${source}:${path}?${sorted.toString()}`;
}
// #endregion cache-key

/** Stores the helpdesk's responses in the framework's cache. A failing cache slows requests but never fails them. */
export class ContentCache {
    private isWorking = true;

    /**
     * @param cacheService - the cache that the host has registered
     * @param logger - logs cache failures and recoveries
     */
    constructor(
        private readonly cacheService: Cache.Service,
        private readonly logger: LoggerService,
    ) {}

    /**
     * Looks up a response.
     *
     * @param schema - the schema of the response. Other versions of this package share the cache, and a value may be
     * damaged, so a value that does not match is a miss
     * @returns the response, or `undefined` on a miss; never an error
     */
    // #region cache-lookup
    get<T>(key: string, schema: z.ZodType<T>): Observable<T | undefined> {
        return defer(() => from(this.cacheService.get(key))).pipe(
            timeout(PATIENCE_MS),
            map((text) => {
                this.works();
                return text === undefined ? undefined : read(text, schema);
            }),
            catchError((error: unknown) => {
                this.fails(error);
                return of(undefined);
            }),
        );
    }
    // #endregion cache-lookup

    /** Stores a response in the background; a failure only appears in the log. */
    // #region cache-store
    set(key: string, answer: unknown): void {
        defer(() => from(this.cacheService.set(key, stringify(answer))))
            .pipe(timeout(PATIENCE_MS))
            .subscribe({ error: (error: unknown) => this.fails(error) });
    }
    // #endregion cache-store

    private works(): void {
        if (!this.isWorking) {
            this.isWorking = true;
            this.logger.log('The cache is working again.');
        }
    }

    private fails(error: unknown): void {
        if (this.isWorking) {
            this.isWorking = false;
            const reason = error instanceof Error ? error.name : typeof error;
            this.logger.warn(`The cache fails (${reason}). Until it recovers, every request goes to the helpdesk.`);
        }
    }
}

// #region cache-read
/** Parses a value and treats malformed values and values of another shape as a miss. */
function read<T>(text: string, schema: z.ZodType<T>): T | undefined {
    try {
        return schema.safeParse(parse(text)).data;
    } catch {
        return undefined;
    }
}
// #endregion cache-read
