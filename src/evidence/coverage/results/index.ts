export {
  compareEvidence,
  findEntry,
  findEvidence,
  findLostRuns,
  type OutdatedEvidence,
  type PartEvidence,
  type ProjectState,
} from './compare-evidence';
export { makeEvidence } from './make-evidence';
export {
  EVIDENCE_FILE,
  formatEvidence,
  parseEvidence,
  type Evidence,
  type EvidenceEntry,
  type RanBy,
} from './schema';
