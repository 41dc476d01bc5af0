/**
 * What content needs besides the runtime, started after it.
 *
 * @module
 */
import { CMS_PACK } from '../add-ons/cms';
import { registerPack } from './registry';

registerPack(CMS_PACK);
