import { HttpModule } from '@nestjs/axios';

import { ApiConfig, Cache } from '@o2s/framework/modules';

import { Articles, CMS, Notifications, Tickets } from './modules';

export * as Integration from './modules';

/**
 * Registers the class of each framework module in the host's `ApiConfig`. `imports` lists the Nest modules that provide
 * the dependencies of the class.
 */
// #region config
export const Config: Partial<ApiConfig['integrations']> = {
    articles: {
        name: 'helpdesk',
        service: Articles.Service,
        imports: [Articles.DatabaseModule],
    },
    // #region cms-config
    cms: {
        name: 'helpdesk',
        service: CMS.Service,
        imports: [Cache.Module],
    },
    // #endregion cms-config
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
