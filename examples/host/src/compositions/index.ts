import type { Composition } from '../composition';
import { helpdesk } from './helpdesk';

/** Every composition that `npm run host -- <name>` knows. */
export const COMPOSITIONS: ReadonlyMap<string, Composition> = new Map([['helpdesk', helpdesk]]);
