/**
 * Stands in for Express in the backend of the examples: its routers then run where there is no server.
 *
 * @module
 */
import { parseBody, Router as LiveRouter, type Handler } from '../adapter';

/** A router of the backend. `live` is what it is made of. */
export interface BackendRouter {
  readonly live: LiveRouter;
  use(handler: Handler): BackendRouter;
  all(path: string, ...handlers: readonly Handler[]): BackendRouter;
  get(path: string, ...handlers: readonly Handler[]): BackendRouter;
  patch(path: string, ...handlers: readonly Handler[]): BackendRouter;
}

/** Makes a router, as `express.Router()`. */
export function Router(): BackendRouter {
  const live = new LiveRouter();
  const add =
    (method: string) =>
    (path: string, ...handlers: readonly Handler[]): BackendRouter => {
      for (const handler of handlers) live.route(method, path, handler);
      return router;
    };
  const router: BackendRouter = {
    live,
    use(handler) {
      live.use('/', handler);
      return router;
    },
    all: add('ALL'),
    get: add('GET'),
    patch: add('PATCH'),
  };
  return router;
}

/** Parses bodies, as `express.json()`. */
export function json({ limit }: { readonly limit: string }): Handler {
  const [, size = '', unit = ''] = /^(\d+)(kb|mb)$/.exec(limit) ?? [];
  const bytes = Number(size) * (unit === 'mb' ? 1_048_576 : 1_024);
  return (request, _response, next) => {
    request.body = parseBody(request.headers, request.text, bytes);
    next();
  };
}
