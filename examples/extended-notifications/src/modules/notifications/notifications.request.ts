/**
 * Defines the requests to the new route.
 *
 * @module
 */
import { Notifications as Framework } from '@o2s/framework/modules';

/** Selects the counted notifications: the filters of the framework's list that make sense for a count. */
// #region request
export type GetNotificationCountsQuery = Pick<
    Framework.Request.GetNotificationListQuery,
    'type' | 'priority' | 'dateFrom' | 'dateTo'
>;
// #endregion request
