import { handleError, noSuchPath } from '../../../../examples/backend/src/rest/errors';
import {
  AdapterRequest,
  AdapterResponse,
  type ErrorHandler,
  type Handler,
  type LiveAnswer,
  type LiveRequest,
} from '../adapter';
import type { BackendRouter } from './express';

/** Where the backend seems to be: the development defaults name it. */
export const BACKEND_ORIGIN = 'http://127.0.0.1:4100';

/** A router of the backend below a path. */
export interface Mount {
  readonly path: string;
  readonly router: BackendRouter;
}

/** Answers a request with the first mounted router that knows its path, as the backend's own application does. */
export function askBackend(mounts: readonly Mount[], asked: LiveRequest): Promise<LiveAnswer> {
  return new Promise((resolve) => {
    const response = new AdapterResponse(asked.method, resolve);
    const whole = new AdapterRequest(asked);
    // Types of Express, whose place the adapter's request and response take.
    const fail = handleError as unknown as ErrorHandler;
    const miss = noSuchPath as unknown as Handler;
    const refuse = (error: unknown) =>
      error === undefined
        ? miss(whole, response, () => undefined)
        : fail(error, whole, response, () => undefined);
    const from = (rest: readonly Mount[]): void => {
      const [mount, ...others] = rest;
      if (!mount) return void refuse(undefined);
      if (!isBelow(whole.path, mount.path)) return from(others);
      const request = new AdapterRequest({ ...asked, url: asked.url.slice(mount.path.length) || '/' });
      mount.router.live.dispatch(request, response, (error) =>
        error === undefined ? from(others) : void refuse(error),
      );
    };
    from(mounts);
  });
}

function isBelow(path: string, mount: string): boolean {
  return path === mount || path.startsWith(`${mount}/`);
}
