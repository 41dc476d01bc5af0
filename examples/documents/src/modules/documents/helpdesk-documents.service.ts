import { HttpService } from '@nestjs/axios';
import { HttpException, Injectable, Logger, NotFoundException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

import { Observable, catchError, defer, map, throwError, timeout } from 'rxjs';

import { type DocumentsConfig, readDocumentsConfig } from '../../documents.config';
import { checkPaper, checkPaperList } from './documents.api';
import { describeFailure, toHttpException } from './documents.errors';
import { mapDocument, mapDocumentList, mapListParams } from './documents.mapper';
import type { Document, Documents } from './documents.model';
import type { GetDocumentListQuery, GetDocumentParams } from './documents.request';
import { DocumentsService } from './documents.service';

/** Size limit of a response, so that a broken helpdesk cannot fill the host's memory. */
const MAX_ANSWER_BYTES = 5_000_000;

/**
 * Reads the documents of a helpdesk, which calls them papers, over its REST API.
 *
 * Every method returns an Observable that sends one request for each subscription. When the helpdesk fails, the
 * Observable fails with the exception that the host responds with: 401, 403 and 404 are forwarded, 503
 * means unavailable, 504 too slow, and 502 any other failure.
 *
 * The following test serves documents in a host together with the notifications:
 *
 * {@includeCode ../../../../host/src/custom.spec.ts#documents-test}
 */
// #region implementation
@Injectable()
export class HelpdeskDocumentsService extends DocumentsService {
    private readonly logger = new Logger(HelpdeskDocumentsService.name);
    private readonly config: DocumentsConfig;

    /**
     * @param httpService - Nest's HTTP client, which `createModule` imports
     * @param configService - Nest's configuration
     * @throws `DocumentsConfigError` at startup, when a `DOCUMENTS_API_…` variable is missing or invalid
     */
    constructor(
        private readonly httpService: HttpService,
        configService: ConfigService,
    ) {
        super();
        this.config = readDocumentsConfig(configService);
    }

    /** @throws `NotFoundException` if the helpdesk has no such paper, or the ID is malformed */
    getDocument({ id }: GetDocumentParams, authorization?: string): Observable<Document> {
        return defer(() => {
            if (!/^[\w-]{1,64}$/.test(id)) {
                throw new NotFoundException('There is no document with this ID');
            }
            const paper = this.get(`/papers/${encodeURIComponent(id)}`, {}, authorization, checkPaper);
            return paper.pipe(map(mapDocument));
        });
    }

    /** Requests one page. */
    getDocumentList(query: GetDocumentListQuery, authorization?: string): Observable<Documents> {
        return this.get('/papers', mapListParams(query), authorization, checkPaperList).pipe(map(mapDocumentList));
    }
    // #endregion implementation

    private get<T>(
        url: string,
        params: Record<string, unknown>,
        authorization: string | undefined,
        check: (body: unknown) => T,
    ): Observable<T> {
        const { apiUrl, apiToken, timeoutMs } = this.config;
        const credentials = authorization ?? (apiToken && `Bearer ${apiToken}`);
        return this.httpService
            .get<unknown>(url, {
                baseURL: apiUrl,
                params,
                headers: credentials ? { Authorization: credentials } : {},
                maxRedirects: 0, // a redirect could send the credentials elsewhere
                maxContentLength: MAX_ANSWER_BYTES,
            })
            .pipe(
                timeout(timeoutMs),
                map(({ data }) => check(data)),
                catchError((error: unknown) => {
                    this.logFailure(url, error);
                    return throwError(() => toHttpException(error));
                }),
            );
    }

    /** Logs a failure, because Nest logs no exception that becomes a response. Omits headers, query, and body. */
    private logFailure(url: string, error: unknown): void {
        const exception = toHttpException(error);
        if (exception instanceof HttpException && exception.getStatus() >= 500) {
            this.logger.warn(`GET ${url}: ${exception.message} (${describeFailure(error)})`);
        }
    }
    // #region implementation
}
// #endregion implementation
