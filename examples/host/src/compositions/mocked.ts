import { Config } from '@o2s/integrations.mocked/integration';

import type { Composition } from '../composition';

// #region composition
/** Serves two modules without a backend or configuration. */
export const mocked: Composition = {
    modules: ['notifications', 'tickets'],
    integrations: Config,
};
// #endregion composition
