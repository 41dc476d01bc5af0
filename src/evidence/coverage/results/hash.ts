import { createHash } from 'node:crypto';

/** A short fingerprint of a text, the same whatever its line endings. Twelve hex digits: 48 bits. */
export function hashText(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 12);
}
