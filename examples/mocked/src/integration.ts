import { ApiConfig } from '@o2s/framework/modules';

import { Notifications, Tickets } from './modules';

export * as Integration from './modules';

/** Which class serves each framework module, for the host's `ApiConfig`. Nothing is injected, so nothing is imported. */
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
