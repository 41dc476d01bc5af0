/**
 * What documents need besides the runtime, started after it.
 *
 * @module
 */
import { DOCUMENTS_PACK } from '../add-ons/documents';
import { registerPack } from './registry';

registerPack(DOCUMENTS_PACK);
