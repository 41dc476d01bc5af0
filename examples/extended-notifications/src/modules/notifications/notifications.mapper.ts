/**
 * Adds the new field to the result of the helpdesk's mapper.
 *
 * @module
 */
import { Notifications as Framework } from '@o2s/framework/modules';

import type { Notification, Notifications } from './notifications.model';

const URGENT: readonly Framework.Model.NotificationPriority[] = ['HIGH', 'CRITICAL'];

/**
 * Adds the new field to a notification that the helpdesk's integration has mapped.
 *
 * {@includeCode ./notifications.mapper.spec.ts#mapper-test}
 *
 * @param notification - the framework's notification
 * @returns a copy with `requiresAction`
 */
// #region extend
export function extendNotification(notification: Framework.Model.Notification): Notification {
    const requiresAction = URGENT.includes(notification.priority) && notification.status !== 'READ';
    return { ...notification, requiresAction };
}
// #endregion extend

/**
 * Adds the new field to each notification of a page.
 *
 * @param page - the framework's page
 * @returns a copy with the same total
 */
export function extendNotificationList(page: Framework.Model.Notifications): Notifications {
    return { ...page, data: page.data.map(extendNotification) };
}
