import { HttpService } from '@nestjs/axios';
import { Injectable, Logger } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

import { Observable, catchError, defer, map, throwError, timeout } from 'rxjs';
import { z } from 'zod';

import { Notifications } from '@o2s/framework/modules';

import { type HelpdeskConfig, readHelpdeskConfig } from '../../helpdesk.config';
import { toHttpException } from '../../helpdesk.errors';
import { type AlertListParams, type AlertPatch, alertListSchema, alertSchema } from './notifications.api';
import { mapListParams, mapNotification, mapNotificationList, mapState } from './notifications.mapper';
import { parseId, parseListQuery, parseMarkAs } from './notifications.query';

/** One request to the helpdesk; `url` is the path below the configured base URL. */
type HelpdeskRequest =
    | { readonly method: 'GET'; readonly url: string; readonly params?: AlertListParams }
    | { readonly method: 'PATCH'; readonly url: string; readonly data: AlertPatch };

/** A larger answer is refused, so that a broken helpdesk cannot fill the host's memory. */
const MAX_ANSWER_BYTES = 5_000_000;

// #region class
/**
 * The notifications of the helpdesk, read and changed over its REST API.
 *
 * Every method answers an Observable that asks the helpdesk when it is subscribed to. Bad input and every failure
 * arrive as an error of that Observable; nothing is thrown by the call itself.
 */
@Injectable()
export class NotificationsService extends Notifications.Service {
    private readonly logger = new Logger(NotificationsService.name);
    private readonly config: HelpdeskConfig;

    /**
     * Called by Nest, which injects both arguments by their type.
     *
     * @param httpService - from Nest's `HttpModule`
     * @param configService - from Nest's `ConfigModule`
     * @throws `HelpdeskConfigError`, at start-up, when a `HELPDESK_API_…` variable is missing or wrong
     */
    constructor(
        private readonly httpService: HttpService,
        configService: ConfigService,
    ) {
        super();
        this.config = readHelpdeskConfig(configService);
    }
    // #endregion class

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

    // #region list
    getNotificationList(
        query: Notifications.Request.GetNotificationListQuery,
        authorization?: string,
    ): Observable<Notifications.Model.Notifications> {
        return defer(() => {
            const params = mapListParams(parseListQuery(query));
            return this.send({ method: 'GET', url: '/alerts', params }, authorization, alertListSchema).pipe(
                map(mapNotificationList),
            );
        });
    }
    // #endregion list

    // #region mark-as
    markAs(request: Notifications.Request.MarkNotificationAsRequest, authorization?: string): Observable<void> {
        return defer(() => {
            const { id, status } = parseMarkAs(request);
            const url = `/alerts/${encodeURIComponent(parseId(id))}`;
            const data = { state: mapState(status) };
            return this.send({ method: 'PATCH', url, data }, authorization, z.unknown()).pipe(map(() => undefined));
        });
    }
    // #endregion mark-as

    // #region send
    /** Sends one request and checks its answer. Failures leave as Nest exceptions, and the log gets the short reason. */
    private send<T>(request: HelpdeskRequest, authorization: string | undefined, schema: z.ZodType<T>): Observable<T> {
        const { apiUrl, apiToken, timeoutMs } = this.config;
        const credentials = authorization ?? (apiToken && `Bearer ${apiToken}`);

        return this.httpService
            .request<unknown>({
                ...request,
                baseURL: apiUrl,
                headers: credentials ? { Authorization: credentials } : {},
                maxRedirects: 0,
                maxContentLength: MAX_ANSWER_BYTES,
            })
            .pipe(
                timeout(timeoutMs),
                map((response) => schema.parse(response.data)),
                catchError((error: unknown) => {
                    const exception = toHttpException(error);
                    return throwError(() => exception);
                }),
            );
    }
    // #endregion send
    // #region class
}
// #endregion class
