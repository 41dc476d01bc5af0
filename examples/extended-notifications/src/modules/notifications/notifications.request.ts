/**
 * What a request to the new route may ask for.
 *
 * @module
 */
import { Notifications as Framework } from '@o2s/framework/modules';

/** Which notifications are counted: the filters of the framework's list that make sense for a count. */
// #region request
export type GetNotificationCountsQuery = Pick<
    Framework.Request.GetNotificationListQuery,
    'type' | 'priority' | 'dateFrom' | 'dateTo'
>;
// #endregion request
