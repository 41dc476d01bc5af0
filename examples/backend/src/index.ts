export { type Backend, type BackendOptions, type RunningBackend, createBackend, startBackend } from './backend';
export type { Fault } from './faults';
export { SCHEMA_FILE } from './graphql/schema';
export { ARTICLES_SEED_FILE } from './seed/articles';
export { SEED_TOKENS } from './seed/tokens';
