export { compareRun, describeOrphans } from './compare';
export { listRuns, readRun, RUNS_FOLDER, runFile, UPDATE_RUNS } from './files';
export { findSecrets, keepHeaders, normalizeRun, toJson, type Volatile } from './shared';
export { formatRun, isRunName, parseRun, type ReadRun } from './schema';
