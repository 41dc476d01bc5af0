/**
 * What tickets need besides the runtime, started after it.
 *
 * @module
 */
import { TICKETS_PACK } from '../add-ons/tickets';
import { registerPack } from './registry';

registerPack(TICKETS_PACK);
