export { compareRun, describeOrphans } from './compare';
export { listRuns, RUNS_FOLDER, runFile } from './files';
export {
  findSecrets,
  keepHeaders,
  NORMALIZE_RULES,
  normalizeRun,
  toJson,
  type NormalizeRule,
  type Volatile,
} from './normalize';
export { formatRun, parseRun, type ReadRun } from './schema';
