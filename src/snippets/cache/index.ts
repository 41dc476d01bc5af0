export { readEngineVersion, readEnvironment } from './environment';
export { hash } from './hash';
export { createMemoryStore, createStore, type Store } from './store';
