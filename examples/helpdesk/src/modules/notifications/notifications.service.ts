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

/** A larger answer is refused, so that a broken helpdesk cannot fill the host's memory. */
const MAX_ANSWER_BYTES = 5_000_000;

/**
 * The notifications of the helpdesk, read and changed over its REST API.
 *
 * Every method answers an Observable that asks the helpdesk once for each subscription. Bad input and failures arrive
 * as errors of that Observable; the call itself throws nothing. When the helpdesk fails, the error is one of these:
 *
 * | the helpdesk | exception | status |
 * | --- | --- | --- |
 * | answers 401, 403 or 404 | `UnauthorizedException`, `ForbiddenException`, `NotFoundException` | the same |
 * | is too slow, or answers 504 | `GatewayTimeoutException` | 504 |
 * | cannot be reached, or answers 429 or 503 | `ServiceUnavailableException` | 503 |
 * | fails in another way, or sends what isn't understood | `BadGatewayException` | 502 |
 *
 * In a test, nock stands in for the helpdesk:
 *
 * {@includeCode ./notifications.service.spec.ts#list-test}
 */
// #region class
@Injectable()
export class NotificationsService extends Notifications.Service {
    private readonly logger = new Logger(NotificationsService.name);
    private readonly config: HelpdeskConfig;

    /**
     * @param httpService - from Nest's `HttpModule`
     * @param configService - from Nest's `ConfigModule`
     * @throws `HelpdeskConfigError` at start-up, when a `HELPDESK_API_…` variable is missing or wrong
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
     * @param params - its id; `locale` is not used, as the helpdesk has one language
     * @param authorization - the caller's `Authorization` header, forwarded as it is; without one, the configured
     * token is sent
     * @returns the notification, never `undefined`: Nest would send that as 200 with an empty body
     * @throws `NotFoundException` when the helpdesk has no such notification
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
     * Reads one page of notifications, the newest first unless `sort` says otherwise.
     *
     * @param query - paging and filters. `limit` is 1 to 100, by default 20; `dateFrom` and `dateTo` are ISO 8601 and
     * both inclusive; `sort` is one of `createdAt`, `updatedAt`, `priority` with `_ASC` or `_DESC`
     * @param authorization - as for {@link getNotification}
     * @returns the page's notifications, and how many match on all pages
     * @throws `BadRequestException` that names each wrong field of the query
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
     * @param request - its id and the new status
     * @param authorization - as for {@link getNotification}
     * @returns nothing, once the helpdesk has taken the change
     * @throws `BadRequestException` when the id or the status is missing, or the status is not one of the framework's
     * @throws `NotFoundException` when the helpdesk has no such notification
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
    /** Sends one request and checks the answer; every failure leaves as the exception that the host answers with. */
    private send<T>(request: HelpdeskRequest, authorization: string | undefined, schema: z.ZodType<T>): Observable<T> {
        const { apiUrl, apiToken, timeoutMs } = this.config;
        const credentials = authorization ?? (apiToken && `Bearer ${apiToken}`);

        return this.httpService
            .request<unknown>({
                ...request,
                baseURL: apiUrl,
                headers: credentials ? { Authorization: credentials } : {},
                maxRedirects: 0, // a redirect could carry the credentials elsewhere
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

    /** Nest logs no exception that it answers with. The line holds no header, no query and no answer. */
    private logFailure({ method, url }: HelpdeskRequest, error: unknown): void {
        const exception = toHttpException(error);
        if (exception instanceof HttpException && exception.getStatus() >= 500) {
            this.logger.warn(`${method} ${url}: ${exception.message} (${describeFailure(error)})`);
        }
    }
    // #region class
}
// #endregion class
