import type { UpstreamMode } from '../../shared/protocol';
import { askBackend, BACKEND_ORIGIN, type Mount } from './backend';
import { faultOf } from './faults';

/** A `fetch` that reaches the backend of the examples, and nothing else. */
export type UpstreamFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * Makes a `fetch` whose whole network is one backend in memory.
 *
 * @param mounts what the backend serves
 * @param mode says, at each request, how it behaves
 */
export function createUpstreamFetch(mounts: readonly Mount[], mode: () => UpstreamMode): UpstreamFetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname, search, host } = new URL(request.url);
    if (origin !== BACKEND_ORIGIN)
      throw new TypeError(`There is no network here: only the helpdesk answers, at ${BACKEND_ORIGIN}`);
    const { delayMs, answer: instead } = faultOf(mode());
    await wait(delayMs, init?.signal ?? request.signal);
    const json = { 'content-type': 'application/json; charset=utf-8' };
    const answer = instead
      ? { ...instead, headers: json }
      : await askBackend(mounts, {
          method: request.method,
          url: `${pathname}${search}`,
          headers: { ...Object.fromEntries(request.headers), host },
          body: (await request.text()) || undefined,
        });
    const isEmpty = answer.status === 204 || answer.status === 304;
    return new Response(isEmpty ? null : answer.body, { status: answer.status, headers: answer.headers });
  };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.reject(reasonOf(signal));
  if (ms === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(reasonOf(signal));
    });
  });
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new DOMException('The request was aborted', 'AbortError');
}
