import { HttpModule } from '@nestjs/axios';

import { ApiConfig } from '@o2s/framework/modules';

import { Notifications, Tickets } from './modules';

export * as Integration from './modules/index';

/**
 * Which class serves each framework module, for the host's `ApiConfig`. `imports` brings the Nest modules whose
 * providers the class wants injected.
 */
// #region config
export const Config: Partial<ApiConfig['integrations']> = {
    notifications: {
        name: 'helpdesk',
        service: Notifications.Service,
        imports: [HttpModule],
    },
    tickets: {
        name: 'helpdesk',
        service: Tickets.Service,
    },
};
// #endregion config
