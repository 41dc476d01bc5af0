import { HttpModule } from '@nestjs/axios';

import { ApiConfig } from '@o2s/framework/modules';

import { Notifications } from './modules';

export * as Integration from './modules';

/**
 * Which classes serve the framework's `Notifications`, for the host's `ApiConfig`: without `controller`, the framework's
 * own would be mounted, and the new route be missing. The base's imports are needed here as well.
 */
// #region config
export const Config: Partial<ApiConfig['integrations']> = {
    notifications: {
        name: 'extended-notifications',
        service: Notifications.Service,
        controller: Notifications.Controller,
        imports: [HttpModule],
    },
};
// #endregion config
