/**
 * JSON in nothing but ASCII.
 *
 * A browser keeps a text that holds a single `…` with two bytes for each of its characters, and most of what is built
 * for the examples has one or two of those in a megabyte: in copies of it, for as long as the page lives.
 */
export function toAsciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
