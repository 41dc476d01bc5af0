import { Config, Integration } from '@o2s/integrations.documents/integration';

import type { Composition } from '../composition';
import { notifications } from './notifications';

// #region composition
/** Serves a custom module together with one of the framework's modules. */
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
