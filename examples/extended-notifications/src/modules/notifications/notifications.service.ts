import { Injectable } from '@nestjs/common';

import { Observable, forkJoin, map } from 'rxjs';

import { Notifications as Framework } from '@o2s/framework/modules';
import { Integration as Helpdesk } from '@o2s/integrations.helpdesk/integration';

import { extendNotification, extendNotificationList } from './notifications.mapper';
import type { Notification, NotificationCounts, Notifications } from './notifications.model';
import type { GetNotificationCountsQuery } from './notifications.request';

/**
 * Adds a field to the notifications of the helpdesk integration, and a method that counts them. Configuration,
 * authorization and errors come from the base, because this class calls no API itself.
 *
 * Without its own constructor, it inherits the dependencies of the base's constructor.
 */
// #region class
@Injectable()
export class ExtendedNotificationsService extends Helpdesk.Notifications.Service {
    // #endregion class
    /**
     * Reads one notification.
     *
     * @returns the base's notification with the new field
     * @throws the base's exceptions
     */
    // #region override
    override getNotification(
        params: Framework.Request.GetNotificationParams,
        authorization?: string,
    ): Observable<Notification> {
        return super.getNotification(params, authorization).pipe(map(extendNotification));
    }

    // #endregion override

    /**
     * Reads one page of notifications.
     *
     * @returns the base's page, each notification with the new field
     * @throws the base's exceptions
     */
    // #region override
    override getNotificationList(
        query: Framework.Request.GetNotificationListQuery,
        authorization?: string,
    ): Observable<Notifications> {
        return super.getNotificationList(query, authorization).pipe(map(extendNotificationList));
    }
    // #endregion override

    /**
     * Counts the notifications with each status. The helpdesk has no such request, so the total comes from a short page.
     *
     * @param query - filters of the counted notifications
     * @param authorization - the caller's `Authorization` header
     * @returns a count for each status of the framework
     * @throws the exceptions of the base's list; if any request fails, no count is returned
     */
    // #region counts
    getNotificationCounts(query: GetNotificationCountsQuery, authorization?: string): Observable<NotificationCounts> {
        const { type, priority, dateFrom, dateTo } = query;
        const count = (status: Framework.Model.NotificationStatus) =>
            super
                .getNotificationList({ type, priority, dateFrom, dateTo, status, limit: 1 }, authorization)
                .pipe(map(({ total }) => total));
        return forkJoin({ UNVIEWED: count('UNVIEWED'), VIEWED: count('VIEWED'), READ: count('READ') });
    }
    // #endregion counts
    // #region class
}
// #endregion class
