const MAX_DEPTH = 4;
const MAX_ITEMS = 100;

/** Writes a value as `console.log` of Node does, roughly: on one line. */
export function inspect(value: unknown): string {
  return write(value, []);
}

/** Writes what `console.log` gets. */
export function inspectAll(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' ');
}

function write(value: unknown, above: readonly object[]): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'symbol') return value.toString();
  if (typeof value === 'function') return `[Function ${value.name || '(anonymous)'}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (above.includes(value)) return '[Circular]';
  if (value instanceof Error) return value.stack ?? `${value.name}: ${value.message}`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (above.length > MAX_DEPTH) return Array.isArray(value) ? '[Array]' : '[Object]';
  const inner = [...above, value];
  if (Array.isArray(value))
    return list(
      '[',
      value.map((item) => write(item, inner)),
      ']',
    );
  if (value instanceof Set)
    return list(
      'Set {',
      [...value].map((item) => write(item, inner)),
      '}',
    );
  if (value instanceof Map)
    return list(
      'Map {',
      [...value].map(([key, item]) => `${write(key, inner)} => ${write(item, inner)}`),
      '}',
    );
  const fields = Object.entries(value).map(([name, item]) => `${name}: ${write(item, inner)}`);
  return list(`${nameOf(value)}{`, fields, '}');
}

function list(start: string, items: readonly string[], end: string): string {
  const shown =
    items.length > MAX_ITEMS ? [...items.slice(0, MAX_ITEMS), `… ${items.length - MAX_ITEMS} more`] : items;
  return shown.length === 0 ? `${start}${end}` : `${start} ${shown.join(', ')} ${end}`;
}

function nameOf(value: object): string {
  const { constructor } = value;
  return typeof constructor === 'function' && constructor !== Object ? `${constructor.name} ` : '';
}
