import { BadRequestException } from '@nestjs/common';

import { z } from 'zod';

/**
 * Says in one line what a schema did not accept: each problem with the path of its field, never with the value, which
 * may be a secret or a megabyte. Whoever sends an object chooses its keys as well: one that is too
 * long for a name or would break the line is left out, and so is what comes after the tenth problem.
 *
 * @param error - what the schema answered
 * @returns for instance `limit: must be a whole number from 1 to 100; sort: Invalid input`
 */
export function describeIssues(error: z.ZodError): string {
    const { issues } = error;
    const problems = issues
        .slice(0, MAX_PROBLEMS)
        .map(({ path, message }) => [path.map(nameOf).join('.'), message].filter(Boolean).join(': '));
    return [...problems, ...(issues.length > MAX_PROBLEMS ? ['…'] : [])].join('; ');
}

const MAX_PROBLEMS = 10;

function nameOf(key: PropertyKey): string {
    return /^\P{Cc}{1,64}$/u.test(String(key)) ? String(key) : '…';
}

/**
 * Checks what a request brings.
 *
 * @param schema - what is allowed
 * @param value - the query or the body as the controller passes it, whatever its type says
 * @returns the checked and converted value
 * @throws `BadRequestException` that names each wrong field
 */
export function parseRequest<T>(schema: z.ZodType<T>, value: unknown): T {
    const result = schema.safeParse(value);
    if (!result.success) {
        throw new BadRequestException(describeIssues(result.error));
    }
    return result.data;
}

/**
 * Leaves out of a query what is set to nothing: `?type=` means no filter.
 *
 * @param query - strings, and arrays where a name comes twice
 * @returns the same query without its empty strings
 */
export function dropEmpty(query: object): Record<string, unknown> {
    return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}

/**
 * Makes a schema for a whole number. A number in a URL arrives as a string, `"2"`; a caller in the same process may
 * pass the number itself.
 *
 * @param min - the least that is allowed
 * @param max - the most that is allowed; at most nine digits
 */
// #region whole-number
export function wholeNumber(min: number, max: number) {
    const error = `must be a whole number from ${min} to ${max}`;
    const digits = z.string().regex(/^\d{1,9}$/, error);
    return z
        .union([z.number(), digits.transform(Number)], { error })
        .pipe(z.int({ error }).min(min, { error }).max(max, { error }));
}
// #endregion whole-number

/**
 * Makes a schema for one end of a range of time. A date without a time stands for the whole day, in UTC:
 * `dateTo=2025-01-31` includes the 31st.
 *
 * @param timeOfDay - what a date without a time gets: the beginning of the day for the start of a range, its last
 * second for the end
 */
// #region date-bound
export function dateBound(timeOfDay: '00:00:00Z' | '23:59:59Z') {
    const error = 'must be an ISO 8601 date, or a time with its zone, for instance 2025-01-31T12:00:00Z';
    const time = z.iso.datetime({ offset: true, error });
    const day = z.iso.date({ error }).transform((text) => `${text}T${timeOfDay}`);
    return z.union([time, day], { error }).transform((text) => new Date(text));
}
// #endregion date-bound
