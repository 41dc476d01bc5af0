export { readEngineVersion, readEnvironment } from './environment';
export { hash } from './hash';
export { recall } from './recall';
export { createMemoryStore, createStore, type Store } from './store';
