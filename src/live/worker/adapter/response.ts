/** What comes back: names of headers are in lower case. */
export interface LiveAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type HeaderValue = string | readonly string[];

/** What handlers see of the answer: the part of Express' response that Nest and its interceptors use. */
export class AdapterResponse {
  statusCode = 200;
  headersSent = false;
  readonly locals: Record<string, unknown> = {};
  private readonly fields = new Map<string, HeaderValue>();
  private readonly listeners: (() => void)[] = [];

  /**
   * @param method of the request: an answer to `HEAD` has no body
   * @param done gets the answer, once
   */
  constructor(
    private readonly method: string,
    private readonly done: (answer: LiveAnswer) => void,
  ) {}

  get writableEnded(): boolean {
    return this.headersSent;
  }

  get finished(): boolean {
    return this.headersSent;
  }

  status(code: number): this {
    if (!Number.isInteger(code))
      throw new TypeError(`Invalid status code: ${code}. Status code must be an integer.`);
    if (code < 100 || code > 999)
      throw new RangeError(
        `Invalid status code: ${code}. Status code must be greater than 99 and less than 1000.`,
      );
    this.statusCode = code;
    return this;
  }

  set(name: string, value: HeaderValue | number): this {
    this.refuseLate();
    const text = typeof value === 'object' ? value.map(String) : String(value);
    this.fields.set(
      name.toLowerCase(),
      name.toLowerCase() === 'content-type' ? withCharset(String(text)) : text,
    );
    return this;
  }

  setHeader(name: string, value: HeaderValue | number): this {
    return this.set(name, value);
  }

  header(name: string, value: HeaderValue | number): this {
    return this.set(name, value);
  }

  append(name: string, value: HeaderValue): this {
    const before = this.fields.get(name.toLowerCase());
    return this.set(name, before === undefined ? value : [before, value].flat());
  }

  get(name: string): HeaderValue | undefined {
    return this.fields.get(name.toLowerCase());
  }

  getHeader(name: string): HeaderValue | undefined {
    return this.get(name);
  }

  getHeaders(): Record<string, HeaderValue> {
    return Object.fromEntries(this.fields);
  }

  hasHeader(name: string): boolean {
    return this.fields.has(name.toLowerCase());
  }

  removeHeader(name: string): void {
    this.refuseLate();
    this.fields.delete(name.toLowerCase());
  }

  type(type: string): this {
    return this.set('content-type', SHORT_TYPES[type] ?? type);
  }

  writeHead(status: number, ...rest: readonly unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((each) => typeof each === 'object' && each !== null) ?? {};
    for (const [name, value] of Object.entries(headers)) this.set(name, String(value));
    return this;
  }

  json(body: unknown): this {
    if (!this.hasHeader('content-type')) this.type('application/json');
    return this.send(JSON.stringify(body));
  }

  send(body?: unknown): this {
    if (body !== undefined && body !== null && typeof body !== 'string') return this.json(body);
    if (typeof body === 'string' && !this.hasHeader('content-type')) this.type('text/html');
    if (body !== undefined) this.set('content-length', byteLength(body ?? ''));
    return this.end(body ?? '');
  }

  redirect(status: number, url: string): this {
    const text = `${REDIRECTS[status] ?? 'Redirect'}. Redirecting to ${url}`;
    return this.status(status).type('text/plain').set('location', url).send(text);
  }

  end(text = ''): this {
    this.refuseLate();
    const isEmpty = this.statusCode === 204 || this.statusCode === 304;
    if (isEmpty) {
      this.fields.delete('content-type');
      this.fields.delete('content-length');
    } else if (!this.hasHeader('content-length') && this.method !== 'HEAD') {
      this.set('content-length', byteLength(text));
    }
    this.headersSent = true;
    const headers = [...this.fields].map(([name, value]) => [name, [value].flat().join(', ')] as const);
    this.done({
      status: this.statusCode,
      headers: Object.fromEntries(headers),
      body: isEmpty || this.method === 'HEAD' ? '' : text,
    });
    for (const listener of this.listeners) listener();
    return this;
  }

  /** `finish` and `close` come with the end; there is nothing else to hear. */
  on(event: string, listener: () => void): this {
    if (event === 'finish' || event === 'close') this.listeners.push(listener);
    return this;
  }

  once(event: string, listener: () => void): this {
    return this.on(event, listener);
  }

  removeListener(): this {
    return this;
  }

  private refuseLate(): void {
    if (this.headersSent) throw new Error('Cannot set headers after they are sent to the client');
  }
}

const SHORT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  json: 'application/json',
  text: 'text/plain',
  txt: 'text/plain',
  xml: 'application/xml',
};

const REDIRECTS: Readonly<Record<number, string>> = {
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
};

function withCharset(type: string): string {
  const isText = /^(?:text\/|application\/(?:json|javascript|xml)\b|[^;]+\+json\b)/.test(type);
  return isText && !/charset=/i.test(type) ? `${type}; charset=utf-8` : type;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
