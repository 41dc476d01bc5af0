import type { RunRequest, RunResponse } from '../../shared/recording';
import { keepHeaders, toJson } from '../../shared/normalize-recording';

type HeaderList = Iterable<readonly [string, string]>;

/** What a trace keeps of a request. */
export function toRunRequest(method: string, url: string, headers: HeaderList, body: unknown): RunRequest {
  const { pathname, search } = new URL(url);
  return {
    method: method.toUpperCase(),
    path: pathname,
    query: search.slice(1),
    headers: keepHeaders(headers),
    ...bodyOf(body),
  };
}

/** What a trace keeps of an answer. */
export function toRunResponse(status: number, headers: HeaderList, body: unknown): RunResponse {
  return { status, headers: keepHeaders(headers), ...bodyOf(body) };
}

/** The name of what went wrong: the code of the system or the library where there is one. */
export function failureOf(error: unknown): { failure: string } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return { failure: typeof code === 'string' ? code : cause instanceof Error ? cause.name : String(cause) };
}

/** A body that is JSON in a text is parsed; an empty one is none. */
function bodyOf(body: unknown): Pick<RunResponse, 'body'> {
  if (body === undefined || body === '') {
    return {};
  }
  const json = toJson(typeof body === 'string' ? parse(body) : body);
  return json === undefined ? {} : { body: json };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
