import type { Notifications as Framework } from '@o2s/framework/modules';
import { type Sdk, type SdkConfig, extendSdk, getSdk } from '@o2s/framework/sdk';
import type { Integration } from '@o2s/integrations.extended-notifications/integration';

import { authorizationHeaders } from './authorization';

type Model = Integration.Notifications.Model.Notification;
type Page = Integration.Notifications.Model.Notifications;
type Counts = Integration.Notifications.Model.NotificationCounts;
type CountsQuery = Integration.Notifications.Request.GetNotificationCountsQuery;

// #region portal-types
/** Calls for the extended notifications. Every `token` is a bare one, and absent for an anonymous caller. */
export interface PortalNotifications {
    /** Reads one notification, with the field that the integration adds. */
    getNotification(params: Framework.Request.GetNotificationParams, token?: string): Promise<Model>;
    /** Reads one page of notifications. */
    getNotifications(query: Framework.Request.GetNotificationListQuery, token?: string): Promise<Page>;
    /** Counts notifications by status over the route that the integration adds. */
    getNotificationCounts(query: CountsQuery, token?: string): Promise<Counts>;
    /** Sets the status of one notification; the response has no body. */
    markAs(request: Framework.Request.MarkNotificationAsRequest, token?: string): Promise<void>;
}

/** The framework's SDK with the notifications of the extended integration. */
export type PortalSdk = Omit<Sdk, 'notifications'> & { readonly notifications: PortalNotifications };
// #endregion portal-types

/**
 * Creates an SDK for a host that serves the extended notifications.
 *
 * A call rejects when the host responds with 400 or more. It rejects with a plain object: `response` contains `status`
 * and `data`, and `config` contains the headers, including the token.
 *
 * {@includeCode ./sdk.spec.ts#rejection}
 *
 * @param config - `apiUrl` is the URL of the host, for example `http://localhost:4000`. In Node the SDK prints a line
 * for each call; `logger: { level: 'error' }` limits the output to failures
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
