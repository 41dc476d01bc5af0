/** The cache did not answer in time. */
export class CacheTimeoutError extends Error {
    override readonly name = 'CacheTimeoutError';
}

/**
 * Waits for a command, but not for ever: a frozen server accepts commands and answers none.
 *
 * @param command - what is under way; its late failure is nobody's concern any more
 * @param ms - how long to wait, in milliseconds
 * @returns what the command answers
 * @throws the command's own error, or {@link CacheTimeoutError}
 */
// #region deadline
export async function withDeadline<T>(command: Promise<T>, ms: number): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new CacheTimeoutError(`The cache did not answer within ${ms} ms.`)), ms);
    });
    try {
        return await Promise.race([command, deadline]);
    } finally {
        clearTimeout(timer);
    }
}
// #endregion deadline
