export { integrationFile } from './integration-file';
export type { LiveDownload, LiveExampleFiles, LiveManifest } from './manifest';
export {
  CACHE_STATES,
  isFromFrame,
  isFromWorker,
  isToFrame,
  isToWorker,
  UPSTREAM_MODES,
  type CacheState,
  type CodePlace,
  type CompiledFile,
  type CompiledFiles,
  type Conditions,
  type FromFrame,
  type FromWorker,
  type LiveExample,
  type LiveFailure,
  type Surrounding,
  type ToFrame,
  type ToWorker,
  type UpstreamMode,
} from './messages';
