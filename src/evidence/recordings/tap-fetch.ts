import type { RunFailure, RunResponse, RunStep } from '../../shared/recording';
import { toJson } from '../../shared/normalize-recording';
import { whoseCredentials } from './credentials';
import { failureOf, toRunRequest, toRunResponse } from './messages';
import type { Trace } from './trace';

/**
 * Makes a `fetch` that notes what services ask through it: `graphql-request` and clients of one's own end there.
 *
 * @param real - the one that sends
 * @param graphqlUrl - where requests are GraphQL
 * @param caller - the authorization of the request to the host
 */
export function tappedFetch(
  real: typeof fetch,
  graphqlUrl: string,
  trace: Trace,
  caller: () => string | undefined,
): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    const headers = new Headers(init?.headers);
    const request = toRunRequest(init?.method ?? 'GET', url, headers, init?.body ?? undefined);
    const credentials = whoseCredentials(headers.get('authorization'), caller());
    const toStep = (response: RunResponse | RunFailure): RunStep =>
      url === graphqlUrl
        ? { kind: 'graphql', credentials, ...readOperation(request.body), response }
        : { kind: 'http', credentials, request, response };
    const finish = trace.begin(toStep({ failure: 'no answer' }));
    try {
      const answer = await real(input, init);
      const text = await answer.text();
      finish(toStep(toRunResponse(answer.status, answer.headers, text)));
      return new Response(text || null, { status: answer.status, headers: answer.headers });
    } catch (error) {
      finish(toStep(failureOf(error)));
      throw error;
    }
  };
}

/** The parts of a GraphQL request. */
function readOperation(body: unknown) {
  const { query, operationName, variables } = body as {
    readonly query: string;
    readonly operationName?: string;
    readonly variables?: unknown;
  };
  return { operation: operationName ?? '', document: query, variables: toJson(variables) ?? {} };
}
