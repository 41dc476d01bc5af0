import { Config as Mocked } from '@o2s/integrations.mocked/integration';

import type { Composition } from '../composition';
import { helpdesk } from './helpdesk';

// #region composition
/** As `helpdesk`, but the tickets are mocked: one line decides, and no route changes. */
export const switched: Composition = {
    ...helpdesk,
    integrations: {
        ...helpdesk.integrations,
        tickets: Mocked.tickets,
    },
};
// #endregion composition
