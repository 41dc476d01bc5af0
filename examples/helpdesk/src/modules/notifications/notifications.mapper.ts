/**
 * Maps the API's notifications to the framework's.
 *
 * @module
 */
import { Notifications } from '@o2s/framework/modules';

import type { Alert, AlertList, AlertListParams, Severity, State } from './notifications.api';
import type { ListQuery, Sort } from './notifications.query';

type Priority = Notifications.Model.NotificationPriority;
type Status = Notifications.Model.NotificationStatus;

// #region enum-tables
const PRIORITIES: Record<Severity, Priority> = { 1: 'LOW', 2: 'MEDIUM', 3: 'HIGH', 4: 'CRITICAL' };
const STATUSES: Record<State, Status> = { new: 'UNVIEWED', seen: 'VIEWED', done: 'READ' };

const SEVERITIES: Record<Priority, Severity> = { LOW: 1, MEDIUM: 2, HIGH: 3, CRITICAL: 4 };
const STATES: Record<Status, State> = { UNVIEWED: 'new', VIEWED: 'seen', READ: 'done' };
const ORDERS: Record<Sort, string> = {
    createdAt_ASC: 'created_ts',
    createdAt_DESC: '-created_ts',
    updatedAt_ASC: 'changed_ts',
    updatedAt_DESC: '-changed_ts',
    priority_ASC: 'severity',
    priority_DESC: '-severity',
};
// #endregion enum-tables

/**
 * Maps one alert of the helpdesk to the framework's notification.
 *
 * {@includeCode ./notifications.mapper.spec.ts#mapper-test}
 *
 * @param alert - the validated alert
 * @returns the notification; its times are ISO 8601 in UTC
 */
// #region map-notification
export function mapNotification(alert: Alert): Notifications.Model.Notification {
    return {
        id: alert.alert_id,
        createdAt: toIsoTime(alert.created_ts),
        updatedAt: toIsoTime(alert.changed_ts),
        title: alert.headline,
        content: alert.body,
        type: alert.category.toUpperCase().replaceAll('-', '_'),
        priority: PRIORITIES[alert.severity],
        status: STATUSES[alert.state],
    };
}

function toIsoTime(seconds: number): string {
    return new Date(seconds * 1_000).toISOString();
}
// #endregion map-notification

/**
 * Maps one page of alerts.
 *
 * @param list - the validated page
 * @returns the page's notifications, and the total on all pages
 */
// #region map-list
export function mapNotificationList(list: AlertList): Notifications.Model.Notifications {
    return { data: list.items.map(mapNotification), total: list.paging.total };
}
// #endregion map-list

/**
 * Maps the query of a list to the helpdesk's names and values.
 *
 * @param query - the validated query
 * @returns the query of `GET /alerts`; absent filters are `undefined`, which axios leaves out
 */
// #region map-list-params
export function mapListParams(query: ListQuery): AlertListParams {
    return {
        start: query.offset,
        count: query.limit,
        category: query.type?.toLowerCase().replaceAll('_', '-'),
        severity: query.priority && SEVERITIES[query.priority],
        state: query.status && STATES[query.status],
        created_from: query.dateFrom && Math.ceil(query.dateFrom.getTime() / 1_000),
        created_to: query.dateTo && Math.floor(query.dateTo.getTime() / 1_000),
        order: query.sort && ORDERS[query.sort],
    };
}
// #endregion map-list-params

/**
 * Maps a status to the helpdesk's state.
 *
 * @param status - the framework's status
 * @returns the corresponding state of the helpdesk
 */
export function mapState(status: Status): State {
    return STATES[status];
}
