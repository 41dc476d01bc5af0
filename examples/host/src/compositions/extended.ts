import { Config } from '@o2s/integrations.extended-notifications/integration';

import type { Composition } from '../composition';
import { notifications } from './notifications';

// #region composition
/** Serves the extended notifications of the helpdesk, with an additional field and route. */
export const extended: Composition = {
    ...notifications,
    integrations: {
        notifications: Config.notifications,
    },
};
// #endregion composition
