import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { isRecord, isTexts } from './guards';

/** Edits that somebody shares. */
export interface Shared {
  /** The id of the example. */
  readonly example: string;
  /** The edited files. */
  readonly files: Readonly<Record<string, string>>;
}

/** Programs that pass addresses on cut longer ones. */
const MAX_FRAGMENT = 24_000;
/** What a link may grow to: a small one can hold very much. */
const MAX_TEXT = 400_000;
const PREFIX = 'edits=1.';

/**
 * Puts edits into the fragment of an address, which no server sees.
 *
 * @returns the fragment without `#`; undefined when it would get too long
 */
export function encodeShared({ example, files }: Shared): string | undefined {
  const packed = deflateSync(strToU8(JSON.stringify([example, files])), { level: 9 });
  const fragment = PREFIX + toBase64Url(packed);
  return fragment.length > MAX_FRAGMENT ? undefined : fragment;
}

/**
 * Reads edits out of a fragment. Everything in it is somebody else's: it becomes text in an editor, and nothing more.
 *
 * @param fragment - with or without `#`
 * @returns undefined when the fragment is about something else, `'damaged'` when it cannot be read
 */
export function decodeShared(fragment: string): Shared | 'damaged' | undefined {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith('edits=')) return undefined;
  if (!text.startsWith(PREFIX) || text.length > MAX_FRAGMENT) return 'damaged';
  try {
    const value: unknown = JSON.parse(unpack(fromBase64Url(text.slice(PREFIX.length))));
    if (!Array.isArray(value) || value.length !== 2) return 'damaged';
    const [example, files] = value as unknown[];
    return typeof example === 'string' && isRecord(files) && isTexts(files) ? { example, files } : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** A buffer of a fixed size: fflate stops where it is full. */
function unpack(packed: Uint8Array): string {
  const buffer = new Uint8Array(MAX_TEXT);
  return strFromU8(inflateSync(packed, { out: buffer }));
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
