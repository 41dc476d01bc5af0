/** Size limit of a response, so that a broken helpdesk cannot fill the host's memory. */
const MAX_ANSWER_BYTES = 5_000_000;

/**
 * Fetches like `fetch`, with two limits that `fetch` has no options for. A response beyond five megabytes fails
 * while it is read, and a redirect is returned unchanged instead of followed, because it could send the credentials
 * elsewhere.
 *
 * @param input - the URL
 * @param init - the options of `fetch`
 * @returns the response
 * @throws the errors of `fetch`; reading the body of a large response fails with a `RangeError`
 */
// #region fetch
export async function fetchWithLimits(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const response = await fetch(input, { ...init, redirect: 'manual' });
    return new Response(response.body && limitSize(response.body), {
        status: response.status,
        headers: response.headers,
    });
}

function limitSize(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    let size = 0;
    const limit = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
            size += chunk.length;
            if (size > MAX_ANSWER_BYTES) {
                throw new RangeError('The response is too large');
            }
            controller.enqueue(chunk);
        },
    });
    return body.pipeThrough(limit);
}
// #endregion fetch
