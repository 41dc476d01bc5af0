/** Whether a value that came from elsewhere has a form. */
export type Check<T> = (value: unknown) => value is T;

/** The type that a check proves. */
export type Checked<C> = C extends Check<infer T> ? T : never;

type Fields = Readonly<Record<string, Check<unknown>>>;
type Proved<F extends Fields> = { readonly [K in keyof F]: Checked<F[K]> };

export const isText: Check<string> = (value): value is string => typeof value === 'string';
export const isNumber: Check<number> = (value): value is number => Number.isFinite(value);

/** Anything at all: what JSON holds is looked at by whoever shows it. */
export const isAnything = (() => true) as unknown as Check<unknown>;

/** One of some constants. */
export function oneOf<const T extends string | number>(...values: readonly T[]): Check<T> {
  return (value): value is T => (values as readonly unknown[]).includes(value);
}

/** A value of the form, or `undefined`. */
export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || check(value);
}

/** A list whose every item has the form. */
export function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((item) => check(item));
}

/** A plain object whose every value has the form. */
export function recordOf<T>(check: Check<T>): Check<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> =>
    isPlainObject(value) && Object.values(value).every((item) => check(item));
}

/** A plain object with fields of these forms. Others are not looked at. */
export function objectOf<F extends Fields>(fields: F): Check<Proved<F>> {
  return (value): value is Proved<F> =>
    isPlainObject(value) &&
    Object.entries(fields).every(([name, check]) =>
      check(Object.hasOwn(value, name) ? value[name] : undefined),
    );
}

/** A value that one of the checks accepts. */
export function anyOf<C extends readonly Check<unknown>[]>(...checks: C): Check<Checked<C[number]>> {
  return (value): value is Checked<C[number]> => checks.some((check) => check(value));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
