import type { z } from 'zod';

/**
 * Says in one line what a schema did not accept: each problem with the path of its field, never with the value, which
 * may be a secret or a megabyte.
 *
 * @param error - what the schema answered
 * @returns for instance `limit: must be a whole number from 1 to 100; sort: Invalid input`
 */
export function describeIssues(error: z.ZodError): string {
    return error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ');
}
