export { readEngineVersion, readEnvironment } from './environment';
export { recall } from './recall';
export { createMemoryStore, createStore, type Store } from './store';
