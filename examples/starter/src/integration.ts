import { ApiConfig } from '@o2s/framework/modules';

import { Notifications } from './modules';

export * as Integration from './modules';

/**
 * Registers the class of each framework module in the host's `ApiConfig`, as `notifications: Config.notifications`.
 * The service has no dependencies, so the entry has no `imports`; add `HttpModule` when the service calls an API.
 */
export const Config: Partial<ApiConfig['integrations']> = {
    notifications: {
        name: 'starter',
        service: Notifications.Service,
    },
};
