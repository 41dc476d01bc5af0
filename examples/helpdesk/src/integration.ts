import { HttpModule } from '@nestjs/axios';

import { ApiConfig } from '@o2s/framework/modules';

import { Notifications } from './modules';

export * as Integration from './modules/index';

// #region config
export const Config: Partial<ApiConfig['integrations']> = {
    notifications: {
        name: 'helpdesk',
        service: Notifications.Service,
        imports: [HttpModule],
    },
};
// #endregion config
