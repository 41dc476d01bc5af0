import type { Composition } from '../composition';
import { custom } from './custom';
import { extended } from './extended';
import { helpdesk } from './helpdesk';
import { mocked } from './mocked';
import { notifications } from './notifications';
import { switched } from './switched';

/** The compositions that `npm run host -- <name>` can start. */
export const COMPOSITIONS: ReadonlyMap<string, Composition> = new Map(
    Object.entries({ helpdesk, notifications, mocked, switched, extended, custom }),
);
