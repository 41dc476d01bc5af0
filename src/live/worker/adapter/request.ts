import { parseQuery, type Query } from './query';

/** A request as a caller writes it. */
export interface LiveRequest {
  readonly method: string;
  /** Path and query, as they stand in the first line of a request. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The bytes as a text; `undefined` where none are sent. */
  readonly body?: string | undefined;
}

/** What handlers see of a request: the part of Express' that Nest and its interceptors read. */
export class AdapterRequest {
  readonly method: string;
  readonly originalUrl: string;
  url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly protocol = 'http';
  readonly secure = false;
  readonly ip = '127.0.0.1';
  readonly httpVersion = '1.1';
  /** Bytes that no parser took. */
  readonly text: string | undefined;
  params: Record<string, string | string[]> = {};
  body: unknown = undefined;

  constructor({ method, url, headers = {}, body }: LiveRequest) {
    const mark = url.indexOf('?');
    this.method = method.toUpperCase();
    this.originalUrl = url;
    this.url = url;
    this.path = mark === -1 ? url : url.slice(0, mark);
    this.query = parseQuery(mark === -1 ? '' : url.slice(mark + 1));
    this.headers = { host: 'localhost', ...lowerCase(headers) };
    this.text = body;
  }

  get hostname(): string {
    return (this.headers['host'] ?? '').replace(/:\d*$/, '');
  }

  get(name: string): string | undefined {
    return this.headers[name.toLowerCase()];
  }

  header(name: string): string | undefined {
    return this.get(name);
  }

  /** A request has come whole, and its connection does not break: nothing is ever emitted. */
  on(): this {
    return this;
  }

  once(): this {
    return this;
  }

  removeListener(): this {
    return this;
  }
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
