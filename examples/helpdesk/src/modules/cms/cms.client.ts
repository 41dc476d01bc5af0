import { HttpException, type LoggerService } from '@nestjs/common';

import { Observable, catchError, defer, from, map, throwError } from 'rxjs';
import type { z } from 'zod';

import type { HelpdeskConfig } from '../../helpdesk.config';
import { fetchWithLimits } from '../../helpdesk.fetch';
import { ContentStatusError, describeContentFailure, toContentException } from './cms.errors';

/** One request for the helpdesk's content. */
export interface ContentRequest {
    /** The path below the configured base URL, for example `/content/pages`. */
    readonly path: string;
    /** The query, whose values are encoded in the URL. */
    readonly query: Readonly<Record<string, string>>;
}

/** Requests content from the helpdesk with Node's `fetch`, which requires no injected client. */
export class ContentClient {
    /**
     * @param config - the URL of the helpdesk and the integration's own token: the framework passes none of a caller
     * @param logger - logs why the helpdesk failed
     */
    constructor(
        private readonly config: HelpdeskConfig,
        private readonly logger: LoggerService,
    ) {}

    /**
     * Sends one request for each subscription.
     *
     * @param schema - the schema of the response
     * @returns the checked response
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
            signal: AbortSignal.timeout(timeoutMs), // the limit includes the time for the body
        });
        if (!response.ok) {
            await response.body?.cancel(); // otherwise the connection stays in use
            throw new ContentStatusError(response.status); // `fetch` itself does not reject a status such as 500
        }
        return response.json();
    }
    // #endregion fetch

    /** Logs a failure, because Nest logs no exception that becomes a response. Omits headers, query, and body. */
    private logFailure({ path }: ContentRequest, error: unknown, exception: unknown): void {
        if (exception instanceof HttpException && exception.getStatus() >= 500) {
            this.logger.warn(`GET ${path}: ${exception.message} (${describeContentFailure(error)})`);
        }
    }
}
