import qs from 'qs';
import { HttpError } from './http-error';

/** What the body parsers of Express take at most, in bytes. */
const LIMIT = 102_400;
const MAX_PARAMETERS = 1_000;
const MAX_DEPTH = 32;

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/**
 * Reads the body of a request as the two parsers that Nest registers with Express: JSON and forms.
 *
 * @param limit of the body, in bytes
 * @returns `undefined` for a body of another type, and where there is none
 * @throws {@link HttpError} with the parsers' own words; a `SyntaxError` of `JSON.parse`, which Nest answers with 400
 */
export function parseBody(
  headers: Readonly<Record<string, string>>,
  body: string | undefined,
  limit = LIMIT,
): unknown {
  if (body === undefined) return undefined;
  const { type, charset } = readType(headers['content-type'] ?? '');
  if (type !== JSON_TYPE && type !== FORM_TYPE) return undefined;
  const isKnown = type === JSON_TYPE ? charset.startsWith('utf-') : /^(?:utf-8|iso-8859-1)$/.test(charset);
  if (!isKnown) throw new HttpError(415, `unsupported charset "${charset.toUpperCase()}"`);
  const encoding = (headers['content-encoding'] ?? 'identity').toLowerCase();
  if (encoding !== 'identity') throw new HttpError(415, `unsupported content encoding "${encoding}"`);
  if (new TextEncoder().encode(body).length > limit) throw new HttpError(413, 'request entity too large');
  if (body === '') return {};
  return type === JSON_TYPE ? parseJson(body) : parseForm(body);
}

function readType(header: string): { type: string; charset: string } {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim());
  const charset = parameters.flatMap((each) => /^charset="?([^"]*)"?$/i.exec(each)?.[1] ?? [])[0];
  return { type: type.toLowerCase(), charset: (charset ?? 'utf-8').toLowerCase() };
}

/** Only objects and arrays are taken. The message for anything else is that of JSON with a wrong first character. */
function parseJson(body: string): unknown {
  const start = body.search(/[^ \t\n\r]/);
  if (start === -1 || !'{['.includes(body.charAt(start))) throw refuseStart(body, start);
  return JSON.parse(body) as unknown;
}

function refuseStart(body: string, start: number): SyntaxError {
  const rest = start === -1 ? 0 : body.length - start;
  try {
    JSON.parse(start === -1 ? '' : body.slice(0, start) + '#'.repeat(rest));
  } catch (error) {
    if (error instanceof SyntaxError)
      return new SyntaxError(
        error.message.replace(/#+/g, (marks) => body.slice(start, start + marks.length)),
      );
  }
  return new SyntaxError('strict violation');
}

function parseForm(body: string): unknown {
  const count = body.split('&').length;
  if (count > MAX_PARAMETERS) throw new HttpError(413, 'too many parameters');
  try {
    return qs.parse(body, {
      allowPrototypes: true,
      arrayLimit: Math.max(100, count),
      depth: MAX_DEPTH,
      parameterLimit: MAX_PARAMETERS,
      strictDepth: true,
    });
  } catch (error) {
    if (error instanceof RangeError) throw new HttpError(400, 'The input exceeded the depth');
    throw error;
  }
}
