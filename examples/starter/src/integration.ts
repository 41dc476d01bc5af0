import { ApiConfig } from '@o2s/framework/modules';

import { Notifications } from './modules';

export * as Integration from './modules';

/**
 * Which class serves each framework module, for the host's `ApiConfig`: `notifications: Config.notifications`. The service
 * is given nothing, so the entry has no `imports`; add `HttpModule` there when it calls an API.
 */
export const Config: Partial<ApiConfig['integrations']> = {
    notifications: {
        name: 'starter',
        service: Notifications.Service,
    },
};
