import { Config } from '@o2s/integrations.mocked/integration';

import type { Composition } from '../composition';

// #region composition
/** Two modules without any backend: nothing has to be configured. */
export const mocked: Composition = {
    modules: ['notifications', 'tickets'],
    integrations: Config,
};
// #endregion composition
