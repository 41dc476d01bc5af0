/**
 * Makes a clock that nothing but its own calls moves: each is one minute after the one before. What is created or changed
 * gets such a time, so that the same requests give the same answers on every day.
 *
 * @returns a function that answers the next time, ISO 8601 in UTC; the first is 2025-03-01T12:00:00.000Z
 */
// #region clock
export function createClock(): () => string {
    let minutes = 0;
    return () => new Date(Date.UTC(2025, 2, 1, 12, minutes++)).toISOString();
}
// #endregion clock
