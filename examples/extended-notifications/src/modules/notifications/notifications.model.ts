/**
 * The framework's notifications with the new field.
 *
 * @module
 */
import { Notifications as Framework, Models } from '@o2s/framework/modules';

// #region model
/** The framework's notification, and one field more. */
export class Notification extends Framework.Model.Notification {
    /** Whether the user has to act: it is urgent, and they have not read it yet. */
    requiresAction!: boolean;
}

/** One page of them. */
export type Notifications = Models.Pagination.Paginated<Notification>;
// #endregion model

// #region counts-model
/** How many notifications there are with each status. */
export type NotificationCounts = Record<Framework.Model.NotificationStatus, number>;
// #endregion counts-model
