import { Config } from '@o2s/integrations.helpdesk/integration';

import type { Composition } from '../composition';

// #region composition
/** Serves only the notifications of the helpdesk. */
export const notifications: Composition = {
    modules: ['notifications'],
    integrations: {
        notifications: Config.notifications,
    },
    developmentDefaults: {
        HELPDESK_API_URL: 'http://127.0.0.1:4100/rest/v1',
        HELPDESK_API_TOKEN: 'helpdesk-agent-token',
    },
};
// #endregion composition
