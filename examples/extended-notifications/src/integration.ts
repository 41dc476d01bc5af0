import { HttpModule } from '@nestjs/axios';

import { ApiConfig } from '@o2s/framework/modules';

import { Notifications } from './modules';

export * as Integration from './modules';

/**
 * Registers the classes that serve `Notifications` in the host's `ApiConfig`. Without `controller`, Nest
 * would register the framework's controller, which does not have the new route. The base's imports are also required.
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
