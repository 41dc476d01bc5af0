import { RequestMethod, StreamableFile } from '@nestjs/common';
import { AbstractHttpAdapter } from '@nestjs/core';
import { LegacyRouteConverter } from '@nestjs/core/router/legacy-route-converter';
import { parseBody } from './body';
import { AdapterRequest, type LiveRequest } from './request';
import { AdapterResponse, type LiveAnswer } from './response';
import { Router, type ErrorHandler, type Handler } from './router';

/** What Nest asks of a server. There is none: nothing listens, and nothing has to be closed. */
const NO_SERVER = {
  once: () => undefined,
  removeListener: () => undefined,
  address: () => null,
};

/**
 * Serves a Nest application without a network: requests are objects, and so are answers. It routes and parses as Nest's
 * adapter for Express does, and uses nothing that only Node or only a browser has.
 *
 * Views, static files, streams, CORS and versions by header are not there.
 */
export class LiveHttpAdapter extends AbstractHttpAdapter<typeof NO_SERVER, AdapterRequest, AdapterResponse> {
  private readonly router = new Router();

  constructor() {
    super({});
    this.setInstance(this.methods());
    this.setHttpServer(NO_SERVER);
  }

  /** Answers a request. It never fails: what goes wrong is an answer too. */
  inject(asked: LiveRequest): Promise<LiveAnswer> {
    return new Promise((resolve) => {
      const request = new AdapterRequest(asked);
      const response = new AdapterResponse(request.method, resolve);
      this.router.dispatch(request, response, (error) => {
        if (response.headersSent) return;
        response
          .status(error === undefined ? 404 : 500)
          .send(error === undefined ? 'Not Found' : 'Internal Server Error');
      });
    });
  }

  override normalizePath(path: string): string {
    return LegacyRouteConverter.tryConvert(path);
  }

  createMiddlewareFactory(method: RequestMethod) {
    // Nest's own type says no more than that the handler is a function.
    return (path: string, handle: unknown) => {
      const name: string | undefined = RequestMethod[method];
      const converted = this.normalizePath(path);
      // A middleware for whatever method has a number that is none of them.
      if (name === undefined) this.router.use(converted, handle as Handler);
      else this.router.route(name, converted, handle as Handler);
    };
  }

  registerParserMiddleware(): void {
    this.router.use('/', (request, _response, next) => {
      request.body = parseBody(request.headers, request.text);
      next();
    });
  }

  override use(...args: readonly [Handler] | readonly [string, Handler]): void {
    const [path, handle] = args.length === 1 ? ['/', args[0]] : args;
    this.router.use(this.normalizePath(path), handle);
  }

  setErrorHandler(handle: ErrorHandler): void {
    this.router.catch(handle);
  }

  setNotFoundHandler(handle: Handler): void {
    this.router.use('/', handle);
  }

  reply(response: AdapterResponse, body: unknown, status?: number): void {
    if (status) response.status(status);
    if (body === undefined || body === null) response.send();
    else if (body instanceof StreamableFile) throw new Error('Files cannot be sent here');
    else if (typeof body === 'object') response.json(body);
    // eslint-disable-next-line @typescript-eslint/no-base-to-string -- what a function says of itself, as Express sends it
    else response.send(String(body));
  }

  status(response: AdapterResponse, code: number): AdapterResponse {
    return response.status(code);
  }

  end(response: AdapterResponse, message?: string): AdapterResponse {
    return response.end(message);
  }

  redirect(response: AdapterResponse, status: number, url: string): AdapterResponse {
    return response.redirect(status, url);
  }

  isHeadersSent(response: AdapterResponse): boolean {
    return response.headersSent;
  }

  getHeader(response: AdapterResponse, name: string) {
    return response.get(name);
  }

  setHeader(response: AdapterResponse, name: string, value: string): AdapterResponse {
    return response.set(name, value);
  }

  appendHeader(response: AdapterResponse, name: string, value: string): AdapterResponse {
    return response.append(name, value);
  }

  getRequestHostname(request: AdapterRequest): string {
    return request.hostname;
  }

  getRequestMethod(request: AdapterRequest): string {
    return request.method;
  }

  getRequestUrl(request: AdapterRequest): string {
    return request.originalUrl;
  }

  getType(): string {
    return 'live';
  }

  initHttpServer(): void {}

  override listen(): never {
    throw new Error('Nothing can listen here: use inject()');
  }

  close(): void {}

  render(): never {
    throw new Error('There are no views here');
  }

  setViewEngine(): never {
    throw new Error('There are no views here');
  }

  useStaticAssets(): never {
    throw new Error('There are no static files here');
  }

  enableCors(): void {}

  applyVersionFilter(): never {
    throw new Error('Versions of routes are not supported here');
  }

  /** `AbstractHttpAdapter` hands `get`, `post` and the others on to an application that has methods of these names. */
  private methods(): Readonly<Record<string, (path: string, handle: Handler) => void>> {
    const names = Object.keys(RequestMethod).filter((name) => /^[A-Z]+$/.test(name));
    return Object.fromEntries(
      names.map((name) => [
        name.toLowerCase(),
        (path: string, handle: Handler) => this.router.route(name, this.normalizePath(path), handle),
      ]),
    );
  }
}
