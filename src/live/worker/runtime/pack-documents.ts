/**
 * What documents need besides the runtime, started after it.
 *
 * @module
 */
import { DOCUMENTS_PACK } from '../packs/documents';
import { registerPack } from './registry';

registerPack(DOCUMENTS_PACK);
