import { BadRequestException } from '@nestjs/common';

import { Notifications } from '@o2s/framework/modules';

import { type ListQuery, SORTS, isWithin, listPage } from '../../mocked.list';
import { QueryReader } from '../../mocked.query';

type Notification = Notifications.Model.Notification;

const { NOTIFICATION_PRIORITY_VALUES, NOTIFICATION_STATUS_VALUES } = Notifications.Model;

/**
 * Answers one page of notifications, filtered and sorted as the helpdesk does it: a frontend that works with the mock
 * works with the real integration as well.
 *
 * @param notifications - all of them
 * @param query - as the controller passes it
 * @returns copies, and how many match on all pages
 * @throws `BadRequestException` that names each wrong field of the query
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
 * @param request - as the controller passes it: anything that JSON can hold, and `undefined` where no JSON was sent
 * @returns the same request, now surely of its type
 * @throws `BadRequestException` that names what is missing or wrong
 */
export function parseMarkAs(request: unknown): Notifications.Request.MarkNotificationAsRequest {
    const { id, status } = Object(request) as Record<string, unknown>;
    const known = NOTIFICATION_STATUS_VALUES.find((value) => value === status);
    if (typeof id !== 'string' || !known) {
        throw new BadRequestException(
            `id: must be a text; status: must be one of ${NOTIFICATION_STATUS_VALUES.join(', ')}`,
        );
    }
    return { id, status: known };
}
