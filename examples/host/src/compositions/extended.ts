import { Config } from '@o2s/integrations.extended-notifications/integration';

import type { Composition } from '../composition';
import { notifications } from './notifications';

// #region composition
/** The notifications of the helpdesk, extended: a field and a route more. */
export const extended: Composition = {
    ...notifications,
    integrations: {
        notifications: Config.notifications,
    },
};
// #endregion composition
