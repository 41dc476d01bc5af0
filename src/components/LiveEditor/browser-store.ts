import type { Store } from '../../live/browser/edits';

/** The browser's storage. It is looked up at each use: where it is forbidden, naming it throws. */
export const browserStore: Store = {
  getItem: (key) => window.localStorage.getItem(key),
  setItem: (key, value) => window.localStorage.setItem(key, value),
  removeItem: (key) => window.localStorage.removeItem(key),
};
