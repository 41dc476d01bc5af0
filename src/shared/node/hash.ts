import { createHash } from 'node:crypto';

/**
 * Returns a short fingerprint of texts: 12 hex digits, equal when all texts are equal and in the same order. The
 * fingerprint of one text is the beginning of its SHA-256.
 */
export function shortHash(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  if (texts.length === 1) hash.update(texts[0] ?? '');
  else for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('hex').slice(0, 12);
}

/** Returns the short fingerprint of a committed text, which has other line endings on another system. */
export function textHash(text: string): string {
  return shortHash(text.replaceAll('\r\n', '\n'));
}
