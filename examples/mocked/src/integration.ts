import { ApiConfig } from '@o2s/framework/modules';

import { Notifications, Tickets } from './modules';

export * as Integration from './modules';

/** Registers the class of each framework module in the host's `ApiConfig`. The services need no `imports`. */
// #region config
export const Config: Partial<ApiConfig['integrations']> = {
    notifications: {
        name: 'mocked',
        service: Notifications.Service,
    },
    tickets: {
        name: 'mocked',
        service: Tickets.Service,
    },
};
// #endregion config
