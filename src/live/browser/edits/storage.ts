import { fingerprint } from './fingerprint';
import { isRecord, isTexts, knownEdits } from './guards';

/** What the browser keeps of one example. */
export type Loaded =
  | { readonly state: 'none' }
  /** What was kept could not be read, and is gone. */
  | { readonly state: 'corrupted' }
  /** `outdated` where the example itself has changed since. */
  | { readonly state: 'kept' | 'outdated'; readonly files: Readonly<Record<string, string>> };

/** The part of `localStorage` that is needed. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const VERSION = 1;
const keyOf = (slot: string): string => `live-editor:${slot}`;

/**
 * Reads the edits of an example.
 *
 * @param slot - the example's id, or another name under which edits are kept
 * @param originals - the example's files as the site has them
 */
export function loadEdits(store: Store, slot: string, originals: Readonly<Record<string, string>>): Loaded {
  const text = readItem(store, keyOf(slot));
  if (text === null) return { state: 'none' };
  const kept = parse(text);
  if (!kept) {
    removeItem(store, keyOf(slot));
    return { state: 'corrupted' };
  }
  const files = knownEdits(kept.files, originals);
  if (Object.keys(files).length === 0) return { state: 'none' };
  return { state: kept.basis === fingerprint(originals) ? 'kept' : 'outdated', files };
}

/**
 * Keeps the edits of an example; without any, nothing is kept.
 *
 * @param texts - its files, or those that were edited
 * @returns whether the browser kept them: storage may be full, or forbidden
 */
export function saveEdits(
  store: Store,
  slot: string,
  texts: Readonly<Record<string, string>>,
  originals: Readonly<Record<string, string>>,
): boolean {
  const files = knownEdits(texts, originals);
  if (Object.keys(files).length === 0) return removeItem(store, keyOf(slot));
  try {
    store.setItem(keyOf(slot), JSON.stringify({ version: VERSION, basis: fingerprint(originals), files }));
    return true;
  } catch {
    return false;
  }
}

function readItem(store: Store, key: string): string | null {
  try {
    return store.getItem(key);
  } catch {
    return null;
  }
}

function removeItem(store: Store, key: string): boolean {
  try {
    store.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

function parse(
  text: string,
): { readonly basis: string; readonly files: Readonly<Record<string, string>> } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || value.version !== VERSION || typeof value.basis !== 'string') return undefined;
    return isTexts(value.files) ? { basis: value.basis, files: value.files } : undefined;
  } catch {
    return undefined;
  }
}
