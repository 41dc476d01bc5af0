import type { JsonValue, RunFailure, RunRequest, RunResponse, RunStep } from '../../../shared/recording';
import { keepHeaders, toJson } from '../../../shared/normalize-recording';
import type { UpstreamFetch } from '../mock-backend';
import type { Trace } from './trace';

const GRAPHQL_PATH = '/graphql';

/**
 * Makes a `fetch` that notes what services ask through it; axios ends there as well.
 *
 * @param caller the authorization of the request to the host
 */
export function tapFetch(
  real: UpstreamFetch,
  trace: () => Trace,
  caller: () => string | undefined,
): UpstreamFetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const asked = await toAsked(request.clone());
    const sent = request.headers.get('authorization');
    const credentials = sent === null ? 'none' : sent === caller() ? 'caller' : 'integration';
    const toStep = (response: RunResponse | RunFailure): RunStep =>
      asked.path === GRAPHQL_PATH
        ? { kind: 'graphql', credentials, ...readOperation(asked.body), response }
        : { kind: 'http', credentials, request: asked, response };
    const finish = trace().begin(toStep({ failure: 'no answer' }));
    try {
      const answer = await real(request, init?.signal ? { signal: init.signal } : undefined);
      const text = await answer.clone().text();
      finish(toStep({ status: answer.status, headers: keepHeaders(answer.headers), ...bodyOf(text) }));
      return answer;
    } catch (error) {
      finish(toStep({ failure: error instanceof Error ? error.name : String(error) }));
      throw error;
    }
  };
}

async function toAsked(request: Request): Promise<RunRequest> {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    query: search.slice(1),
    headers: keepHeaders(request.headers),
    ...bodyOf(await request.text()),
  };
}

/** A body that is JSON is parsed; an empty one is none. */
function bodyOf(text: string): { body?: JsonValue } {
  if (text === '') return {};
  try {
    return { body: JSON.parse(text) as JsonValue };
  } catch {
    return { body: text };
  }
}

function readOperation(body: JsonValue | undefined): {
  operation: string;
  document: string;
  variables: JsonValue;
} {
  const { query, operationName, variables } = (typeof body === 'object' ? body : {}) as {
    readonly query?: unknown;
    readonly operationName?: unknown;
    readonly variables?: unknown;
  };
  return {
    operation: typeof operationName === 'string' ? operationName : '',
    document: typeof query === 'string' ? query : '',
    variables: toJson(variables) ?? {},
  };
}
