import type { JsonValue, RecordedRun } from './recording';

/** What of a recording differs from run to run, or must not be kept. */
export interface Volatile {
  /** Origins that the test's servers got, `http://127.0.0.1:40123`, each with the one that readers know. */
  readonly origins: Readonly<Record<string, string>>;
}

/** Replaces one kind of volatile text. */
interface NormalizeRule {
  readonly name: string;
  /** Why a recording may not keep it. */
  readonly reason: string;
  readonly apply: (text: string, volatile: Volatile) => string;
}

/** Stands where an authorization was. */
const REDACTED = '<redacted>';

const NORMALIZE_RULES: readonly NormalizeRule[] = [
  {
    name: 'authorization',
    reason: 'a token in a committed file is a token given away; that there was one is what matters',
    apply: (text) => text.replace(/^(Bearer|Basic)\s+\S+$/i, `$1 ${REDACTED}`),
  },
  {
    name: 'origin',
    reason:
      'servers of tests listen on whatever port is free; readers know those of the development defaults',
    apply: (text, { origins }) =>
      Object.entries(origins).reduce((result, [from, to]) => result.replaceAll(from, to), text),
  },
  {
    name: 'cache-source',
    reason: 'the key of a cached answer holds a hash of the URL, and so of the port, and of the token',
    apply: (text) => text.replace(/\b(helpdesk:cms):[\da-f]{16}:/g, '$1:<source>:'),
  },
];

/**
 * Headers that decide something. The others tell of the connection or the moment (`date`, `etag`, `content-length`,
 * `keep-alive`), or of the client library.
 */
const KEPT_HEADERS = [
  'authorization',
  'content-type',
  'location',
  'retry-after',
  'www-authenticate',
  'cache-control',
];

/** The headers that a trace keeps, names in lower case and in order. */
export function keepHeaders(headers: Iterable<readonly [string, string]>): Record<string, string> {
  const given = new Map([...headers].map(([name, value]) => [name.toLowerCase(), value]));
  return Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = given.get(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Applies every rule to every text of a recording, keys of objects excepted. */
export function normalizeRun(run: RecordedRun, volatile: Volatile): RecordedRun {
  return normalizeTexts(run, volatile);
}

/** The same for a part of a recording. */
export function normalizeTexts<T>(value: T, volatile: Volatile): T {
  return mapTexts(value, (text) =>
    NORMALIZE_RULES.reduce((result, rule) => rule.apply(result, volatile), text),
  );
}

function mapTexts<T>(value: T, change: (text: string) => string): T;
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts<unknown>(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapTexts<unknown>(item, change)]),
  );
}

/**
 * Finds secrets that got past the rules.
 *
 * @param text of a trace, as it would be written
 * @param secrets tokens and passwords that the test used
 * @returns those that are in it
 */
export function findSecrets(text: string, secrets: readonly string[]): string[] {
  return secrets.filter((secret) => text.includes(secret));
}

/**
 * Turns whatever a program holds into JSON: dates become ISO texts, `undefined` in a list becomes `null`, and bytes
 * are told by their number.
 *
 * @returns `undefined` for what JSON has no word for
 */
export function toJson(value: unknown): JsonValue | undefined {
  const text = JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'bigint' ? Number(item) : item instanceof Uint8Array ? `<${item.length} bytes>` : item,
  ) as string | undefined;
  return text === undefined ? undefined : (JSON.parse(text) as JsonValue);
}
