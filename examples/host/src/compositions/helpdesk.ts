import { join } from 'node:path';

import { Config as Helpdesk } from '@o2s/integrations.helpdesk/integration';
import { Config as KeyvCache } from '@o2s/integrations.keyv-cache/integration';

import type { Composition } from '../composition';

/** Articles for the embedded database, which is empty at first. */
const SEED = join(__dirname, '..', '..', '..', 'backend', 'sql', 'articles.sql');

// #region composition
/** Serves all modules of the helpdesk; another integration provides the cache for its content. */
export const helpdesk: Composition = {
    modules: ['articles', 'cache', 'cms', 'notifications', 'tickets'],
    integrations: {
        ...Helpdesk,
        ...KeyvCache,
    },
    developmentDefaults: {
        HELPDESK_API_URL: 'http://127.0.0.1:4100/rest/v1',
        HELPDESK_GRAPHQL_URL: 'http://127.0.0.1:4100/graphql',
        HELPDESK_API_TOKEN: 'helpdesk-agent-token',
        HELPDESK_DATABASE_SEED: SEED,
    },
};
// #endregion composition
