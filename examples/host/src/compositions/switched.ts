import { Config as Mocked } from '@o2s/integrations.mocked/integration';

import type { Composition } from '../composition';
import { helpdesk } from './helpdesk';

// #region composition
/** Serves the same modules as `helpdesk`, but mocked tickets: one line changes, and the routes stay the same. */
export const switched: Composition = {
    ...helpdesk,
    integrations: {
        ...helpdesk.integrations,
        tickets: Mocked.tickets,
    },
};
// #endregion composition
