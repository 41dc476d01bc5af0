import { decodeShared, type Shared } from '../../live/browser/edits';
import { EXAMPLE_PARAMETER } from '../LiveEditor/share-link';

/** What the address of the playground asks for. */
export interface Wanted {
  /** Id of an example; absent where the address names none. */
  readonly example?: string;
  readonly shared?: Shared;
  /** The link that somebody shared cannot be read. */
  readonly isDamaged: boolean;
}

/** Reads an address. Whatever it holds is shown at most: nothing runs because of it. */
export function readAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): Wanted {
  const shared = decodeShared(hash);
  const example = new URLSearchParams(search).get(EXAMPLE_PARAMETER) ?? undefined;
  if (shared === 'damaged') return { isDamaged: true, ...(example && { example }) };
  if (shared) return { isDamaged: false, shared, example: shared.example };
  return { isDamaged: false, ...(example && { example }) };
}
