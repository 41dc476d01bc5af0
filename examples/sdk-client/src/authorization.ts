/**
 * Makes the header of a caller, or none. The framework's own calls write `Bearer ${authorization}` whatever they are given:
 * without a token the host then receives `Bearer undefined`, hands it on, and the backend answers 401.
 *
 * @param token - the bare token, without `Bearer `; absent for a caller who has not signed in
 * @returns the headers of a request
 */
// #region authorization
export function authorizationHeaders(token: string | undefined): Record<string, string> {
    return token ? { Authorization: `Bearer ${token}` } : {};
}
// #endregion authorization
