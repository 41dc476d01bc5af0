export { knownEdits } from './guards';
export { decodeShared, encodeShared, type Shared } from './share';
export { loadEdits, saveEdits, type Loaded, type Store } from './storage';
