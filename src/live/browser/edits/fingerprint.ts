/**
 * A short fingerprint of texts, to notice that they have changed; no protection against somebody who wants it to match.
 *
 * @param files - texts by name
 */
export function fingerprint(files: Readonly<Record<string, string>>): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
