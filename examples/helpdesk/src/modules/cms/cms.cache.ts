import type { LoggerService } from '@nestjs/common';

import { parse, stringify } from 'flatted';
import { createHash } from 'node:crypto';
import { type Observable, catchError, defer, from, map, of, timeout } from 'rxjs';
import type { z } from 'zod';

import { Cache } from '@o2s/framework/modules';

import type { HelpdeskConfig } from '../../helpdesk.config';
import type { ContentRequest } from './cms.client';

/** How long the cache may take, in milliseconds; a request then goes to the helpdesk. */
const PATIENCE_MS = 1_000;

/**
 * Makes the key of a request. Everything that changes the answer is in it:
 *
 * - the path and the query, and so the locale, the id, and every filter;
 * - the helpdesk and the token, as one short hash. A token decides what may be seen, so two configurations that share a
 *   Redis must not share answers.
 *
 * The caller's authorization is not in it, because the framework passes none to a CMS: all callers get the same content,
 * and a page's `roles` tell the host who may see it. Drafts have no key at all, as they are never cached.
 *
 * @returns for instance `helpdesk:cms:5d41402abc4b2a76:/content/pages?lang=en&path=%2Fhelp`
 */
// #region cache-key
export function cacheKey({ apiUrl, apiToken = '' }: HelpdeskConfig, { path, query }: ContentRequest): string {
    const source = createHash('sha256').update(`${apiUrl}\n${apiToken}`).digest('hex').slice(0, 16);
    const sorted = new URLSearchParams(Object.entries(query));
    sorted.sort(); // the order in which the names came must not make another key
    return `helpdesk:cms:${source}:${path}?${sorted.toString()}`;
}
// #endregion cache-key

/** The helpdesk's answers in the framework's cache. A cache that fails is only slow: it never fails the request. */
export class ContentCache {
    private isWorking = true;

    /**
     * @param cacheService - the cache that the host has registered
     * @param logger - hears when the cache begins to fail, and when it works again
     */
    constructor(
        private readonly cacheService: Cache.Service,
        private readonly logger: LoggerService,
    ) {}

    /**
     * Looks an answer up.
     *
     * @param schema - what the answer must look like. Other versions of this package share the cache, and a value may be
     * damaged: what doesn't fit is a miss
     * @returns the answer, or `undefined` on a miss; never an error
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

    /** Keeps an answer. Nobody waits for it, and nobody hears of a failure but the log. */
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
            this.logger.log('The cache works again.');
        }
    }

    private fails(error: unknown): void {
        if (this.isWorking) {
            this.isWorking = false;
            const reason = error instanceof Error ? error.name : typeof error;
            this.logger.warn(`The cache fails (${reason}): until it works again, every request asks the helpdesk.`);
        }
    }
}

// #region cache-read
/** Anything that `stringify` didn't write, or that has another shape by now, is a miss. */
function read<T>(text: string, schema: z.ZodType<T>): T | undefined {
    try {
        return schema.safeParse(parse(text)).data;
    } catch {
        return undefined;
    }
}
// #endregion cache-read
