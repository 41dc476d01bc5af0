/** What `@nestjs/config` takes of lodash to read and write values by path, in a tenth of the size. */

type Holder = Record<PropertyKey, unknown>;

/** A write there would reach every object. */
const FORBIDDEN: readonly PropertyKey[] = ['__proto__', 'constructor', 'prototype'];

const isHolder = (value: unknown): value is Holder =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** `a.b[0]["c"]` as keys; a whole path that is a key itself stays one. */
function toKeys(holder: unknown, path: PropertyKey | readonly PropertyKey[]): readonly PropertyKey[] {
  if (typeof path === 'object') return path;
  if (typeof path !== 'string' || (isHolder(holder) && path in holder)) return [path];
  return path.match(/[^.[\]"']+/g) ?? [path];
}

/** The value at a path, or else the one that is given. */
export function get(
  holder: unknown,
  path: PropertyKey | readonly PropertyKey[],
  otherwise?: unknown,
): unknown {
  let value = holder;
  for (const key of toKeys(holder, path)) {
    if (value === undefined || value === null) return otherwise;
    value = (value as Holder)[key];
  }
  return value === undefined ? otherwise : value;
}

/** Whether there is a value of its own at a path, be it `undefined`. */
export function has(holder: unknown, path: PropertyKey | readonly PropertyKey[]): boolean {
  let value = holder;
  for (const key of toKeys(holder, path)) {
    if (value === undefined || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Holder)[key];
  }
  return true;
}

/** Writes a value to a path, and makes what is missing on the way: a list where a number follows. */
export function set<T>(holder: T, path: PropertyKey | readonly PropertyKey[], value: unknown): T {
  const keys = toKeys(holder, path);
  if (keys.some((key) => FORBIDDEN.includes(key))) return holder;
  let place: unknown = holder;
  for (const [index, key] of keys.entries()) {
    if (!isHolder(place)) return holder;
    const next = keys[index + 1];
    if (next === undefined) place[key] = value;
    else if (!isHolder(place[key])) place[key] = /^\d+$/.test(String(next)) ? [] : {};
    place = place[key];
  }
  return holder;
}
