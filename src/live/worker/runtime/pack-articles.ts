/**
 * What articles need besides the runtime, started after it.
 *
 * @module
 */
import { ARTICLES_PACK } from '../add-ons/articles';
import { registerPack } from './registry';

registerPack(ARTICLES_PACK);
