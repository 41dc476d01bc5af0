export { compareRun, describeOrphans } from './compare';
export { listRuns, readRun, RUNS_FOLDER, runFile, UPDATE_RUNS } from './files';
export {
  findSecrets,
  keepHeaders,
  NORMALIZE_RULES,
  normalizeRun,
  toJson,
  type NormalizeRule,
  type Volatile,
} from './normalize';
export { formatRun, isRunName, parseRun, type ReadRun } from './schema';
