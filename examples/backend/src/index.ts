export { type Backend, type BackendOptions, type RunningBackend, createBackend, startBackend } from './backend';
export type { Fault } from './faults';
export { SEED_TOKENS } from './seed/tokens';
