// What the examples, and the declarations of what they import, name of Node and of its globals.
type BufferEncoding =
  'ascii' | 'base64' | 'base64url' | 'binary' | 'hex' | 'latin1' | 'utf-8' | 'utf8' | 'utf16le';

interface Buffer extends Uint8Array {
  equals(other: Uint8Array): boolean;
  toString(encoding?: BufferEncoding, start?: number, end?: number): string;
  write(text: string, encoding?: BufferEncoding): number;
}
interface BufferConstructor {
  readonly prototype: Buffer;
  new (data: string, encoding?: BufferEncoding): Buffer;
  new (size: number): Buffer;
  alloc(size: number): Buffer;
  byteLength(text: string | ArrayBufferView | ArrayBuffer, encoding?: BufferEncoding): number;
  concat(list: readonly Uint8Array[], length?: number): Buffer;
  from(data: string, encoding?: BufferEncoding): Buffer;
  from(data: ArrayBuffer | ArrayLike<number>): Buffer;
  isBuffer(value: any): value is Buffer;
}
declare var Buffer: BufferConstructor;

declare namespace NodeJS {
  interface ProcessEnv {
    [key: string]: string | undefined;
    NODE_ENV?: string;
  }
  interface Process {
    readonly env: ProcessEnv;
    readonly version: string;
    cwd(): string;
    hrtime: { (time?: [number, number]): [number, number]; bigint(): bigint };
    nextTick(callback: (...args: any[]) => void, ...args: any[]): void;
    on(event: string, listener: (...args: any[]) => void): this;
    uptime(): number;
  }
  interface Timer {
    hasRef(): boolean;
    ref(): this;
    refresh(): this;
    unref(): this;
  }
  interface Timeout extends Timer {
    [Symbol.toPrimitive](): number;
  }
  interface Immediate {
    hasRef(): boolean;
    ref(): this;
    unref(): this;
  }
  interface ErrnoException extends Error {
    errno?: number | undefined;
    code?: string | undefined;
    path?: string | undefined;
    syscall?: string | undefined;
  }
  interface ReadableStream {
    readonly readable: boolean;
  }
  interface WritableStream {
    readonly writable: boolean;
  }
  interface ReadWriteStream extends ReadableStream, WritableStream {}
  interface EventEmitter {
    on(event: string | symbol, listener: (...args: any[]) => void): this;
  }
}
declare var process: NodeJS.Process;
declare var global: typeof globalThis;
declare var require: (id: string) => any;

interface ErrorConstructor {
  captureStackTrace(target: object, constructor?: Function): void;
  stackTraceLimit: number;
}

interface Console {
  assert(value?: any, message?: string, ...args: any[]): void;
  count(label?: string): void;
  debug(message?: any, ...args: any[]): void;
  dir(value: any, options?: object): void;
  error(message?: any, ...args: any[]): void;
  group(...label: any[]): void;
  groupEnd(): void;
  info(message?: any, ...args: any[]): void;
  log(message?: any, ...args: any[]): void;
  table(data: any, columns?: readonly string[]): void;
  time(label?: string): void;
  timeEnd(label?: string): void;
  trace(message?: any, ...args: any[]): void;
  warn(message?: any, ...args: any[]): void;
}
declare var console: Console;

declare function clearImmediate(immediate: NodeJS.Immediate | undefined): void;
declare function clearInterval(timer: NodeJS.Timeout | string | number | undefined): void;
declare function clearTimeout(timer: NodeJS.Timeout | string | number | undefined): void;
declare function queueMicrotask(callback: () => void): void;
declare function setImmediate<T extends any[]>(callback: (...args: T) => void, ...args: T): NodeJS.Immediate;
declare function setInterval<T extends any[]>(
  callback: (...args: T) => void,
  delay?: number,
  ...args: T
): NodeJS.Timeout;
declare function setTimeout<T extends any[]>(
  callback: (...args: T) => void,
  delay?: number,
  ...args: T
): NodeJS.Timeout;
declare function structuredClone<T>(value: T, options?: { transfer?: readonly any[] }): T;
declare function atob(data: string): string;
declare function btoa(data: string): string;

interface Event {
  readonly type: string;
  readonly target: EventTarget | null;
  preventDefault(): void;
}
declare var Event: { prototype: Event; new (type: string): Event };
interface EventTarget {
  addEventListener(
    type: string,
    listener: (event: Event) => void,
    options?: boolean | { capture?: boolean; once?: boolean; passive?: boolean; signal?: AbortSignal },
  ): void;
  dispatchEvent(event: Event): boolean;
  removeEventListener(type: string, listener: (event: Event) => void, options?: boolean | object): void;
}
declare var EventTarget: { prototype: EventTarget; new (): EventTarget };

interface AbortSignal extends EventTarget {
  readonly aborted: boolean;
  readonly reason: any;
  onabort: null | ((this: AbortSignal, event: Event) => any);
  throwIfAborted(): void;
}
declare var AbortSignal: {
  prototype: AbortSignal;
  new (): AbortSignal;
  abort(reason?: any): AbortSignal;
  any(signals: AbortSignal[]): AbortSignal;
  timeout(milliseconds: number): AbortSignal;
};
interface AbortController {
  readonly signal: AbortSignal;
  abort(reason?: any): void;
}
declare var AbortController: { prototype: AbortController; new (): AbortController };

interface URLSearchParams extends Iterable<[string, string]> {
  readonly size: number;
  append(name: string, value: string): void;
  delete(name: string, value?: string): void;
  entries(): IterableIterator<[string, string]>;
  forEach(callback: (value: string, name: string, parent: URLSearchParams) => void): void;
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string, value?: string): boolean;
  keys(): IterableIterator<string>;
  set(name: string, value: string): void;
  sort(): void;
  toString(): string;
  values(): IterableIterator<string>;
}
declare var URLSearchParams: {
  prototype: URLSearchParams;
  new (
    init?:
      | URLSearchParams
      | string
      | Record<string, string | readonly string[]>
      | Iterable<[string, string]>
      | ReadonlyArray<[string, string]>,
  ): URLSearchParams;
};
interface URL {
  hash: string;
  host: string;
  hostname: string;
  href: string;
  readonly origin: string;
  password: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  readonly searchParams: URLSearchParams;
  username: string;
  toJSON(): string;
  toString(): string;
}
declare var URL: {
  prototype: URL;
  new (input: string | { toString: () => string }, base?: string | URL): URL;
  canParse(input: string, base?: string): boolean;
};

interface TextEncoder {
  encode(text?: string): Uint8Array;
}
declare var TextEncoder: { prototype: TextEncoder; new (): TextEncoder };
interface TextDecoder {
  decode(data?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}
declare var TextDecoder: {
  prototype: TextDecoder;
  new (encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder;
};

interface Blob {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
}
declare var Blob: { prototype: Blob; new (parts?: any[], options?: { type?: string }): Blob };
interface FormData {
  append(name: string, value: unknown): void;
  get(name: string): unknown;
}
declare var FormData: { prototype: FormData; new (): FormData };
interface DOMException extends Error {
  readonly code: number;
}
declare var DOMException: {
  prototype: DOMException;
  new (message?: string, name?: string): DOMException;
};
interface WritableStream<W = any> {
  readonly locked: boolean;
  abort(reason?: any): Promise<void>;
  close(): Promise<void>;
}
interface TransformStreamDefaultController<O = any> {
  readonly desiredSize: number | null;
  enqueue(chunk?: O): void;
  error(reason?: any): void;
  terminate(): void;
}
interface Transformer<I = any, O = any> {
  flush?: (controller: TransformStreamDefaultController<O>) => void | PromiseLike<void>;
  start?: (controller: TransformStreamDefaultController<O>) => any;
  transform?: (chunk: I, controller: TransformStreamDefaultController<O>) => void | PromiseLike<void>;
}
interface TransformStream<I = any, O = any> {
  readonly readable: ReadableStream<O>;
  readonly writable: WritableStream<I>;
}
declare var TransformStream: {
  prototype: TransformStream;
  new <I = any, O = any>(transformer?: Transformer<I, O>): TransformStream<I, O>;
};
interface ReadableStream<R = any> {
  readonly locked: boolean;
  cancel(reason?: any): Promise<void>;
  pipeThrough<T>(transform: { writable: WritableStream<R>; readable: ReadableStream<T> }): ReadableStream<T>;
  getReader(): {
    read(): Promise<{ done: false; value: R } | { done: true; value?: undefined }>;
    cancel(reason?: any): Promise<void>;
    releaseLock(): void;
  };
  [Symbol.asyncIterator](): AsyncIterableIterator<R>;
}
interface Headers extends Iterable<[string, string]> {
  append(name: string, value: string): void;
  delete(name: string): void;
  entries(): IterableIterator<[string, string]>;
  forEach(callback: (value: string, name: string, parent: Headers) => void): void;
  get(name: string): string | null;
  getSetCookie(): string[];
  has(name: string): boolean;
  set(name: string, value: string): void;
}
type HeadersInit = [string, string][] | Record<string, string> | Headers;
declare var Headers: { prototype: Headers; new (init?: HeadersInit): Headers };
type BodyInit = string | ArrayBuffer | Uint8Array | Blob | FormData | URLSearchParams | ReadableStream;
interface RequestInit {
  body?: BodyInit | null;
  headers?: HeadersInit;
  method?: string;
  redirect?: 'error' | 'follow' | 'manual';
  signal?: AbortSignal | null;
  credentials?: 'include' | 'omit' | 'same-origin';
  keepalive?: boolean;
}
interface Request {
  readonly body: ReadableStream | null;
  readonly headers: Headers;
  readonly method: string;
  readonly signal: AbortSignal;
  readonly url: string;
  clone(): Request;
  json(): Promise<unknown>;
  text(): Promise<string>;
}
declare var Request: { prototype: Request; new (input: string | URL | Request, init?: RequestInit): Request };
interface ResponseInit {
  headers?: HeadersInit;
  status?: number;
  statusText?: string;
}
interface Response {
  readonly body: ReadableStream | null;
  readonly bodyUsed: boolean;
  readonly headers: Headers;
  readonly ok: boolean;
  readonly redirected: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  blob(): Promise<Blob>;
  clone(): Response;
  json(): Promise<unknown>;
  text(): Promise<string>;
}
declare var Response: {
  prototype: Response;
  new (body?: BodyInit | null, init?: ResponseInit): Response;
  json(data: any, init?: ResponseInit): Response;
};
declare function fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;

interface Crypto {
  randomUUID(): `${string}-${string}-${string}-${string}-${string}`;
}
declare var crypto: Crypto;
interface Performance {
  now(): number;
}
declare var performance: Performance;

declare module 'events' {
  class EventEmitter implements NodeJS.EventEmitter {
    on(event: string | symbol, listener: (...args: any[]) => void): this;
    once(event: string | symbol, listener: (...args: any[]) => void): this;
    emit(event: string | symbol, ...args: any[]): boolean;
  }
  export = EventEmitter;
}
declare module 'stream' {
  export class Stream {
    pipe<T>(destination: T): T;
  }
  export class Readable extends Stream {
    readonly readable: boolean;
  }
  export class Writable extends Stream {
    readonly writable: boolean;
  }
  export class Duplex extends Readable {}
  export class Transform extends Duplex {}
}
declare module 'node:stream' {
  export * from 'stream';
}
declare module 'http' {
  export interface IncomingHttpHeaders {
    [name: string]: string | string[] | undefined;
    authorization?: string | undefined;
    cookie?: string | undefined;
  }
  export interface OutgoingHttpHeaders {
    [name: string]: number | string | string[] | undefined;
  }
  export interface AgentOptions {
    keepAlive?: boolean | undefined;
  }
  export class Agent {
    constructor(options?: AgentOptions);
  }
  export class IncomingMessage {
    headers: IncomingHttpHeaders;
    method?: string | undefined;
    url?: string | undefined;
  }
  export class ServerResponse {
    statusCode: number;
  }
  export class Server {}
}
declare module 'node:http' {
  export * from 'http';
}
declare module 'https' {
  export { Agent } from 'http';
  export interface ServerOptions {
    [name: string]: any;
  }
}
declare module 'util' {
  export interface InspectOptions {
    breakLength?: number | undefined;
    colors?: boolean | undefined;
    compact?: boolean | number | undefined;
    depth?: number | null | undefined;
    maxArrayLength?: number | null | undefined;
    maxStringLength?: number | null | undefined;
    showHidden?: boolean | undefined;
    sorted?: boolean | ((a: string, b: string) => number) | undefined;
  }
  export function inspect(value: any, options?: InspectOptions): string;
}
declare module 'node:util' {
  export * from 'util';
}
declare module 'crypto' {
  export class KeyObject {
    readonly type: 'private' | 'public' | 'secret';
  }
  export interface PrivateKeyInput {
    key: string | Buffer;
  }
  export interface PublicKeyInput {
    key: string | Buffer;
  }
  export interface SignKeyObjectInput {
    key: KeyObject;
  }
  export interface SignPrivateKeyInput extends PrivateKeyInput {}
  export interface JsonWebKey {
    [name: string]: unknown;
  }
  export interface JsonWebKeyInput {
    key: JsonWebKey;
    format: 'jwk';
  }
  export interface VerifyKeyObjectInput {
    key: KeyObject;
  }
  export function createPrivateKey(key: PrivateKeyInput | string | Buffer): KeyObject;
  export function createPublicKey(key: PublicKeyInput | string | Buffer | KeyObject): KeyObject;
  export function randomUUID(): `${string}-${string}-${string}-${string}-${string}`;
  export function createHash(algorithm: string): {
    update(data: string | Uint8Array): ReturnType<typeof createHash>;
    digest(encoding: 'base64' | 'base64url' | 'hex'): string;
  };
}
declare module 'node:crypto' {
  export * from 'crypto';
}
