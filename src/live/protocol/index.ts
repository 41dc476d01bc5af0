export type { LiveExampleFiles, LiveManifest } from './manifest';
export {
  isFromFrame,
  isFromWorker,
  isToFrame,
  isToWorker,
  UPSTREAM_MODES,
  type CodePlace,
  type CompiledFile,
  type CompiledFiles,
  type FromFrame,
  type FromWorker,
  type LiveExample,
  type LiveFailure,
  type Surrounding,
  type ToFrame,
  type ToWorker,
  type UpstreamMode,
} from './messages';
