import { Config, Integration } from '@o2s/integrations.documents/integration';

import type { Composition } from '../composition';
import { notifications } from './notifications';

// #region composition
/** A custom module beside one of the framework's. */
export const custom: Composition = {
    ...notifications,
    custom: [{ module: Integration.Documents.Module, config: Config.documents }],
    developmentDefaults: {
        ...notifications.developmentDefaults,
        DOCUMENTS_API_URL: 'http://127.0.0.1:4100/rest/v1',
        DOCUMENTS_API_TOKEN: 'helpdesk-agent-token',
    },
};
// #endregion composition
