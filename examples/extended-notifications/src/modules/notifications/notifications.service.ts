import { Injectable } from '@nestjs/common';

import { Observable, forkJoin, map } from 'rxjs';

import { Notifications as Framework } from '@o2s/framework/modules';
import { Integration as Helpdesk } from '@o2s/integrations.helpdesk/integration';

import { extendNotification, extendNotificationList } from './notifications.mapper';
import type { Notification, NotificationCounts, Notifications } from './notifications.model';
import type { GetNotificationCountsQuery } from './notifications.request';

/**
 * The notifications of the helpdesk's integration, with one field more, and a method that counts them. Configuration,
 * authorization and errors are the base's: this class talks to no API itself.
 *
 * It has no constructor of its own: Nest injects what the base's constructor wants.
 */
// #region class
@Injectable()
export class ExtendedNotificationsService extends Helpdesk.Notifications.Service {
    // #endregion class
    /**
     * Reads one notification.
     *
     * @returns the base's notification with the new field
     * @throws as the base does
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
     * @throws as the base does
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
     * Counts the notifications with each status. The helpdesk has no such request: a page of one tells the total.
     *
     * @param query - which ones are counted
     * @param authorization - the caller's `Authorization` header
     * @returns a count for each status of the framework
     * @throws as the base's list does; when one of the requests fails, there is no count
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
