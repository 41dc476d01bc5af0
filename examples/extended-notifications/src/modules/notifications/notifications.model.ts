/**
 * Extends the framework's notifications with the new field.
 *
 * @module
 */
import { Notifications as Framework, Models } from '@o2s/framework/modules';

// #region model
/** The framework's notification with an additional field. */
export class Notification extends Framework.Model.Notification {
    /** `true` when the user must act: the notification is urgent and unread. */
    requiresAction!: boolean;
}

/** One page of notifications. */
export type Notifications = Models.Pagination.Paginated<Notification>;
// #endregion model

// #region counts-model
/** The number of notifications with each status. */
export type NotificationCounts = Record<Framework.Model.NotificationStatus, number>;
// #endregion counts-model
