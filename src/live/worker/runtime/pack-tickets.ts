/**
 * What tickets need besides the runtime, started after it.
 *
 * @module
 */
import { TICKETS_PACK } from '../packs/tickets';
import { registerPack } from './registry';

registerPack(TICKETS_PACK);
