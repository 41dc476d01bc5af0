/**
 * What recorded and live runs have in common: nothing here needs Node.
 *
 * @module
 */
export { findSecrets, keepHeaders, normalizeRun, normalizeTexts, toJson, type Volatile } from './normalize';
