import { createHash } from 'node:crypto';

/** A short name for some texts: equal exactly when all of them are equal, in order. */
export function hash(...parts: readonly string[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(`${part.length}:`).update(part);
  return sum.digest('hex').slice(0, 32);
}
