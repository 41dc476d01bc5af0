/** Reports that the cache did not respond in time. */
export class CacheTimeoutError extends Error {
    override readonly name = 'CacheTimeoutError';
}

/**
 * Limits how long a command may take, because a frozen server accepts commands without responding.
 *
 * @param command - the pending command; its later failure is ignored
 * @param ms - time limit, in milliseconds
 * @returns the result of the command
 * @throws the command's own error, or {@link CacheTimeoutError}
 */
// #region deadline
export async function withDeadline<T>(command: Promise<T>, ms: number): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new CacheTimeoutError(`The cache did not respond within ${ms} ms.`)), ms);
    });
    try {
        return await Promise.race([command, deadline]);
    } finally {
        clearTimeout(timer);
    }
}
// #endregion deadline
