import { HttpService } from '@nestjs/axios';
import { HttpException, Injectable, Logger } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

import { Observable, catchError, defer, map, throwError, timeout } from 'rxjs';
import type { z } from 'zod';

import { Notifications } from '@o2s/framework/modules';

import { type HelpdeskConfig, readHelpdeskConfig } from '../../helpdesk.config';
import { describeFailure, toHttpException } from '../../helpdesk.errors';
import {
    type AlertListParams,
    type AlertPatch,
    alertListSchema,
    alertSchema,
    noContentSchema,
} from './notifications.api';
import { mapListParams, mapNotification, mapNotificationList, mapState } from './notifications.mapper';
import { parseId, parseListQuery, parseMarkAs } from './notifications.query';

/** One request to the helpdesk; `url` is the path below the configured base URL. */
type HelpdeskRequest =
    | { readonly method: 'GET'; readonly url: string; readonly params?: AlertListParams }
    | { readonly method: 'PATCH'; readonly url: string; readonly data: AlertPatch };

/** Size limit of a response, so that a broken helpdesk cannot fill the host's memory. */
const MAX_ANSWER_BYTES = 5_000_000;

/**
 * Reads and changes the notifications of the helpdesk over its REST API.
 *
 * Every method returns an Observable that sends one request for each subscription. Invalid input and failures are
 * errors of that Observable; the call itself throws no error. When the helpdesk fails, the error is one of these:
 *
 * | the helpdesk | exception | status |
 * | --- | --- | --- |
 * | responds with 401, 403 or 404 | `UnauthorizedException`, `ForbiddenException`, `NotFoundException` | the same |
 * | is too slow, or responds with 504 | `GatewayTimeoutException` | 504 |
 * | is unavailable, or responds with 429 or 503 | `ServiceUnavailableException` | 503 |
 * | fails in another way, or returns invalid data | `BadGatewayException` | 502 |
 *
 * In a test, nock replaces the helpdesk:
 *
 * {@includeCode ./notifications.service.spec.ts#list-test}
 */
// #region class
@Injectable()
export class NotificationsService extends Notifications.Service {
    private readonly logger = new Logger(NotificationsService.name);
    private readonly config: HelpdeskConfig;

    /**
     * @param httpService - Nest's HTTP client
     * @param configService - Nest's configuration
     * @throws `HelpdeskConfigError` at startup, when a `HELPDESK_API_…` variable is missing or invalid
     */
    constructor(
        private readonly httpService: HttpService,
        configService: ConfigService,
    ) {
        super();
        this.config = readHelpdeskConfig(configService);
    }
    // #endregion class

    /**
     * Reads one notification.
     *
     * @param params - its ID; `locale` is not used, because the helpdesk has one language
     * @param authorization - the caller's `Authorization` header, forwarded unchanged; without one, the configured
     * token is sent
     * @returns the notification, never `undefined`, which Nest would send as 200 with an empty body
     * @throws `NotFoundException` if the helpdesk has no such notification
     * @throws the exceptions listed at {@link NotificationsService} when the helpdesk fails
     */
    // #region one
    getNotification(
        params: Notifications.Request.GetNotificationParams,
        authorization?: string,
    ): Observable<Notifications.Model.Notification> {
        return defer(() => {
            const url = `/alerts/${encodeURIComponent(parseId(params.id))}`;
            return this.send({ method: 'GET', url }, authorization, alertSchema).pipe(map(mapNotification));
        });
    }
    // #endregion one

    /**
     * Reads one page of notifications, the newest first unless `sort` specifies another order.
     *
     * @param query - paging and filters. `limit` is 1 to 100, by default 20; `dateFrom` and `dateTo` are ISO 8601 and
     * both inclusive; `sort` is one of `createdAt`, `updatedAt`, `priority` with `_ASC` or `_DESC`
     * @param authorization - as for {@link getNotification}
     * @returns the page's notifications, and the number of matches on all pages
     * @throws `BadRequestException` with the name of each invalid field
     * @throws the exceptions listed at {@link NotificationsService} when the helpdesk fails
     */
    // #region list
    getNotificationList(
        query: Notifications.Request.GetNotificationListQuery,
        authorization?: string,
    ): Observable<Notifications.Model.Notifications> {
        return defer(() => {
            const params = mapListParams(parseListQuery(query));
            const page = this.send({ method: 'GET', url: '/alerts', params }, authorization, alertListSchema);
            return page.pipe(map(mapNotificationList));
        });
    }
    // #endregion list

    /**
     * Sets the status of one notification.
     *
     * @param request - its ID and the new status
     * @param authorization - as for {@link getNotification}
     * @returns no value, after the helpdesk has saved the change
     * @throws `BadRequestException` when the ID or the status is missing, or the status is not one of the framework's
     * @throws `NotFoundException` if the helpdesk has no such notification
     * @throws the exceptions listed at {@link NotificationsService} when the helpdesk fails
     */
    // #region mark-as
    markAs(request: Notifications.Request.MarkNotificationAsRequest, authorization?: string): Observable<void> {
        return defer(() => {
            const { id, status } = parseMarkAs(request);
            const url = `/alerts/${encodeURIComponent(parseId(id))}`;
            const data = { state: mapState(status) };
            return this.send({ method: 'PATCH', url, data }, authorization, noContentSchema).pipe(map(() => undefined));
        });
    }
    // #endregion mark-as

    // #region send
    /** Sends one request and checks the response; maps every failure to the exception that the host responds with. */
    private send<T>(request: HelpdeskRequest, authorization: string | undefined, schema: z.ZodType<T>): Observable<T> {
        const { apiUrl, apiToken, timeoutMs } = this.config;
        const credentials = authorization ?? (apiToken && `Bearer ${apiToken}`);

        return this.httpService
            .request<unknown>({
                ...request,
                baseURL: apiUrl,
                headers: credentials ? { Authorization: credentials } : {},
                maxRedirects: 0, // a redirect could send the credentials elsewhere
                maxContentLength: MAX_ANSWER_BYTES,
            })
            .pipe(
                timeout(timeoutMs),
                map((response) => schema.parse(response.data)),
                catchError((error: unknown) => {
                    this.logFailure(request, error);
                    return throwError(() => toHttpException(error));
                }),
            );
    }
    // #endregion send

    /** Logs a failure, because Nest logs no exception that becomes a response. Omits headers, query, and body. */
    private logFailure({ method, url }: HelpdeskRequest, error: unknown): void {
        const exception = toHttpException(error);
        if (exception instanceof HttpException && exception.getStatus() >= 500) {
            this.logger.warn(`${method} ${url}: ${exception.message} (${describeFailure(error)})`);
        }
    }
    // #region class
}
// #endregion class
