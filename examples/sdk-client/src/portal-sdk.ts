import type { Notifications as Framework } from '@o2s/framework/modules';
import { type Sdk, type SdkConfig, extendSdk, getSdk } from '@o2s/framework/sdk';
import type { Integration } from '@o2s/integrations.extended-notifications/integration';

import { authorizationHeaders } from './authorization';

type Model = Integration.Notifications.Model.Notification;
type Page = Integration.Notifications.Model.Notifications;
type Counts = Integration.Notifications.Model.NotificationCounts;
type CountsQuery = Integration.Notifications.Request.GetNotificationCountsQuery;

// #region portal-types
/** Calls for the extended notifications. Every `token` is a bare one; who has none leaves it out. */
export interface PortalNotifications {
    /** Reads one notification, with the field that the integration has added. */
    getNotification(params: Framework.Request.GetNotificationParams, token?: string): Promise<Model>;
    /** Reads one page of them. */
    getNotifications(query: Framework.Request.GetNotificationListQuery, token?: string): Promise<Page>;
    /** Counts them by status: the route that the integration has added. */
    getNotificationCounts(query: CountsQuery, token?: string): Promise<Counts>;
    /** Sets the status of one; the host answers with nothing. */
    markAs(request: Framework.Request.MarkNotificationAsRequest, token?: string): Promise<void>;
}

/** The framework's SDK, in which the notifications are those of the extended integration. */
export type PortalSdk = Omit<Sdk, 'notifications'> & { readonly notifications: PortalNotifications };
// #endregion portal-types

/**
 * Makes an SDK for a host that serves the extended notifications.
 *
 * A call rejects when the host answers 400 or more. What it rejects with is a plain object: `response` has the `status` and
 * the `data`, and `config` the headers, the token among them.
 *
 * {@includeCode ./sdk.spec.ts#rejection}
 *
 * @param config - `apiUrl` is where the host listens, for instance `http://localhost:4000`. In Node the SDK prints a line for
 * each call; `logger: { level: 'error' }` leaves only the failures
 * @returns the framework's calls, with the notifications replaced
 */
// #region portal-sdk
export function createPortalSdk(config: SdkConfig): PortalSdk {
    const sdk = getSdk(config);
    const url = '/notifications';

    const notifications: PortalNotifications = {
        getNotification: ({ id }, token) =>
            sdk.makeRequest({ url: `${url}/${encodeURIComponent(id)}`, headers: authorizationHeaders(token) }),
        getNotifications: (query, token) =>
            sdk.makeRequest({ url, params: query, headers: authorizationHeaders(token) }),
        getNotificationCounts: (query, token) =>
            sdk.makeRequest({ url: `${url}/counts/by-status`, params: query, headers: authorizationHeaders(token) }),
        markAs: async (request, token) => {
            await sdk.makeRequest({ method: 'post', url, data: request, headers: authorizationHeaders(token) });
        },
    };
    return extendSdk(sdk, { notifications });
}
// #endregion portal-sdk
