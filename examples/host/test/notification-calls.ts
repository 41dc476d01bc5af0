type Headers = Readonly<Record<string, string>>;

/**
 * A valid request for each route of the notifications, given the host's base URL and headers. A test compares the keys
 * with the controller's metadata, so that no route is forgotten.
 */
export const NOTIFICATION_CALLS: Readonly<Record<string, (url: string, headers: Headers) => Promise<Response>>> = {
    'GET /notifications/:id': (url, headers) => fetch(`${url}/notifications/alr-1001`, { headers }),
    'GET /notifications': (url, headers) => fetch(`${url}/notifications?limit=2`, { headers }),
    'POST /notifications': (url, headers) => markAs(url, { id: 'alr-1001', status: 'READ' }, headers),
};

/** Sends the request of a route; throws when there is none. */
export async function callRoute(url: string, route: string, headers: Headers): Promise<Response> {
    const call = NOTIFICATION_CALLS[route];
    if (!call) {
        throw new Error(`No call is written for ${route}.`);
    }
    return call(url, headers);
}

/** Sends a `POST /notifications`. */
export function markAs(url: string, request: object, headers: Headers): Promise<Response> {
    return fetch(`${url}/notifications`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(request),
    });
}
