import { BadRequestException } from '@nestjs/common';

import { Notifications } from '@o2s/framework/modules';

import { type ListQuery, SORTS, isWithin, listPage } from '../../mocked.list';
import { QueryReader } from '../../mocked.query';

type Notification = Notifications.Model.Notification;

const { NOTIFICATION_PRIORITY_VALUES, NOTIFICATION_STATUS_VALUES } = Notifications.Model;

/**
 * Returns one page of notifications, filtered and sorted as the helpdesk does it: a frontend that works with the mock
 * also works with the real integration.
 *
 * @param notifications - all notifications
 * @param query - the query from the controller
 * @returns copies, and the number of matches on all pages
 * @throws `BadRequestException` with the name of each invalid field
 */
// #region map-list
export function mapNotificationList(
    notifications: Iterable<Notification>,
    query: Notifications.Request.GetNotificationListQuery,
): Notifications.Model.Notifications {
    const reader = new QueryReader(query);
    const type = reader.readText('type');
    const priority = reader.readWord('priority', NOTIFICATION_PRIORITY_VALUES);
    const status = reader.readWord('status', NOTIFICATION_STATUS_VALUES);
    const from = reader.readTime('dateFrom', '00:00:00Z');
    const to = reader.readTime('dateTo', '23:59:59Z');
    const list: ListQuery = {
        limit: reader.readNumber('limit', 1, 100, 20),
        offset: reader.readNumber('offset', 0, 1_000_000, 0),
        sort: reader.readWord('sort', SORTS),
    };
    reader.check();

    return listPage(
        notifications,
        list,
        (notification) =>
            (type === undefined || notification.type === type) &&
            (priority === undefined || notification.priority === priority) &&
            (status === undefined || notification.status === status) &&
            isWithin(notification, from, to),
    );
}
// #endregion map-list

/**
 * Checks the body of a change.
 *
 * @param request - the body from the controller: any JSON value, or `undefined` if the request has no JSON
 * @returns the validated request
 * @throws `BadRequestException` with the name of each missing or invalid field
 */
export function parseMarkAs(request: unknown): Notifications.Request.MarkNotificationAsRequest {
    const { id, status } = Object(request) as Record<string, unknown>;
    const known = NOTIFICATION_STATUS_VALUES.find((value) => value === status);
    if (typeof id !== 'string' || !known) {
        throw new BadRequestException(
            `id: must be a string; status: must be one of ${NOTIFICATION_STATUS_VALUES.join(', ')}`,
        );
    }
    return { id, status: known };
}
