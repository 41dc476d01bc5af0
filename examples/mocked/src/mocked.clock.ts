/**
 * Creates a clock that advances by one minute on each call. Created and changed records get their time from it, so that
 * the same requests return the same responses on any day.
 *
 * @returns a function that returns the next time, ISO 8601 in UTC; the first is 2025-03-01T12:00:00.000Z
 */
// #region clock
export function createClock(): () => string {
    let minutes = 0;
    return () => new Date(Date.UTC(2025, 2, 1, 12, minutes++)).toISOString();
}
// #endregion clock
