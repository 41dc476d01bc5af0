import { match, type MatchFunction } from 'path-to-regexp';
import type { AdapterRequest } from './request';
import type { AdapterResponse } from './response';

/** Goes on to the next handler; with an error, to the next that takes errors. */
export type Next = (error?: unknown) => void;

/** Answers a request, or hands it on. */
export type Handler = (request: AdapterRequest, response: AdapterResponse, next: Next) => unknown;

/** Answers where something failed. Express tells it by its four parameters. */
export type ErrorHandler = (
  error: unknown,
  request: AdapterRequest,
  response: AdapterResponse,
  next: Next,
) => unknown;

type Params = Record<string, string | string[]>;

type Layer =
  | {
      readonly kind: 'route';
      readonly method: string;
      readonly test: MatchFunction<Params>;
      readonly handle: Handler;
    }
  | { readonly kind: 'use'; readonly test: MatchFunction<Params> | undefined; readonly handle: Handler }
  | { readonly kind: 'error'; readonly handle: ErrorHandler };

/** Routes in the order in which they were added, as Express: the first that matches answers, or hands on. */
export class Router {
  private readonly layers: Layer[] = [];

  /** Adds a route; `ALL` answers every method. */
  route(method: string, path: string, handle: Handler): void {
    this.layers.push({ kind: 'route', method, test: match<Params>(path, { decode }), handle });
  }

  /** Adds a handler for every method below a path. */
  use(path: string, handle: Handler): void {
    const test = path === '/' ? undefined : match<Params>(path, { decode, end: false });
    this.layers.push({ kind: 'use', test, handle });
  }

  catch(handle: ErrorHandler): void {
    this.layers.push({ kind: 'error', handle });
  }

  /** Sends a request through the layers. `unanswered` hears of one that none answers. */
  dispatch(request: AdapterRequest, response: AdapterResponse, unanswered: (error: unknown) => void): void {
    const from = (start: number, failure: unknown): void => {
      let error = failure;
      for (const [index, layer] of this.layers.entries()) {
        if (index < start) continue;
        const next = (thrown?: unknown) => from(index + 1, thrown ?? error);
        if (error !== undefined) {
          if (layer.kind === 'error') return run(() => layer.handle(error, request, response, next), next);
          continue;
        }
        if (layer.kind === 'error') continue;
        const params = paramsOf(layer, request);
        if (params instanceof Error) error = params;
        else if (params) {
          request.params = params;
          return run(() => layer.handle(request, response, next), next);
        }
      }
      unanswered(error);
    };
    from(0, undefined);
  }
}

/** `undefined` where the layer is for something else. */
function paramsOf(
  layer: Exclude<Layer, { kind: 'error' }>,
  request: AdapterRequest,
): Params | Error | undefined {
  if (!layer.test) return {};
  let found: ReturnType<MatchFunction<Params>>;
  try {
    found = layer.test(request.path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
  if (!found || (layer.kind === 'route' && !takes(layer.method, request.method))) return undefined;
  return layer.kind === 'route' ? found.params : {};
}

function takes(method: string, asked: string): boolean {
  return method === 'ALL' || method === asked || (method === 'GET' && asked === 'HEAD');
}

function run(handle: () => unknown, next: Next): void {
  void (async () => {
    try {
      await handle();
    } catch (error) {
      next(error ?? new Error('Rejected'));
    }
  })();
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch (error) {
    if (error instanceof URIError) error.message = `Failed to decode param '${value}'`;
    throw error;
  }
}
