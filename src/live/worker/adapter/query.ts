/** What a query brings: a text, or several where a name comes more than once. */
export type Query = Record<string, string | string[]>;

/** `querystring` of Node reads no more. */
const MAX_PAIRS = 1_000;

/**
 * Reads a query as Node's `querystring.parse` does, which Express uses where nothing else is set: brackets mean nothing,
 * `+` is a space, and what cannot be decoded does not fail.
 *
 * @param text without the question mark
 * @returns an object without a prototype
 */
export function parseQuery(text: string): Query {
  const query = Object.create(null) as Query;
  for (const pair of text.split('&').slice(0, MAX_PAIRS)) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals === -1 ? pair : pair.slice(0, equals));
    const value = equals === -1 ? '' : decode(pair.slice(equals + 1));
    const before = query[name];
    if (before === undefined) query[name] = value;
    else query[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return query;
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return decodeBytes(spaced);
  }
}

/** What is no UTF-8 becomes a replacement character, and a `%` without two digits stays. */
function decodeBytes(text: string): string {
  const bytes = [...text.matchAll(/%([\da-f]{2})|([^])/giu)].flatMap(([, hex, char = '']) =>
    hex === undefined ? [...new TextEncoder().encode(char)] : [Number.parseInt(hex, 16)],
  );
  return new TextDecoder().decode(new Uint8Array(bytes));
}
