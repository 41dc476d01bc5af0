import { HttpException, type LoggerService } from '@nestjs/common';

import { Observable, catchError, defer, from, map, throwError } from 'rxjs';
import type { z } from 'zod';

import type { HelpdeskConfig } from '../../helpdesk.config';
import { fetchWithLimits } from '../../helpdesk.fetch';
import { ContentStatusError, describeContentFailure, toContentException } from './cms.errors';

/** One question to the helpdesk's content. */
export interface ContentRequest {
    /** The path below the configured base URL, for instance `/content/pages`. */
    readonly path: string;
    /** The query; the values are encoded when the URL is made. */
    readonly query: Readonly<Record<string, string>>;
}

/** Asks the helpdesk for content with `fetch`, which Node brings along: nothing needs to be injected. */
export class ContentClient {
    /**
     * @param config - where the helpdesk is, and the integration's own token: the framework passes none of a caller
     * @param logger - hears why the helpdesk failed
     */
    constructor(
        private readonly config: HelpdeskConfig,
        private readonly logger: LoggerService,
    ) {}

    /**
     * Asks once for each subscription.
     *
     * @param schema - what the answer must look like
     * @returns the checked answer
     * @throws the exceptions of `toContentException`
     */
    // #region fetch
    get<T>(request: ContentRequest, schema: z.ZodType<T>): Observable<T> {
        return defer(() => from(this.load(request))).pipe(
            map((answer) => schema.parse(answer)),
            catchError((error: unknown) => {
                const exception = toContentException(error);
                this.logFailure(request, error, exception);
                return throwError(() => exception);
            }),
        );
    }

    private async load({ path, query }: ContentRequest): Promise<unknown> {
        const { apiUrl, apiToken, timeoutMs } = this.config;
        const url = `${apiUrl.replace(/\/+$/, '')}${path}?${new URLSearchParams(query).toString()}`;
        const response = await fetchWithLimits(url, {
            headers: apiToken ? { Authorization: `Bearer ${apiToken}` } : {},
            signal: AbortSignal.timeout(timeoutMs), // the time for the body counts as well
        });
        if (!response.ok) {
            await response.body?.cancel(); // otherwise the connection stays taken
            throw new ContentStatusError(response.status); // `fetch` itself takes 500 for a success
        }
        return response.json();
    }
    // #endregion fetch

    /** Nest logs no exception that it answers with. The line holds no header, no query and no answer. */
    private logFailure({ path }: ContentRequest, error: unknown, exception: unknown): void {
        if (exception instanceof HttpException && exception.getStatus() >= 500) {
            this.logger.warn(`GET ${path}: ${exception.message} (${describeContentFailure(error)})`);
        }
    }
}
