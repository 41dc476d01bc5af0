/**
 * Creates the header of a caller, or none. The framework's own calls always write `Bearer ${authorization}`: without a
 * token, the host receives `Bearer undefined` and forwards it, and the backend responds with 401.
 *
 * @param token - the bare token, without `Bearer `; absent for a caller who is not signed in
 * @returns the headers of a request
 */
// #region authorization
export function authorizationHeaders(token: string | undefined): Record<string, string> {
    return token ? { Authorization: `Bearer ${token}` } : {};
}
// #endregion authorization
