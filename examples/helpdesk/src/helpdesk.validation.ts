import { BadRequestException } from '@nestjs/common';

import { z } from 'zod';

/**
 * Describes in one line why a schema rejected a value: each problem with the path of its field but without the value,
 * which may be secret or very long. The sender of an object also chooses its keys, so keys that are too long or break
 * the line are omitted, and so are all problems after the tenth.
 *
 * @param error - the error of the schema
 * @returns a description such as `limit: must be a whole number from 1 to 100; sort: Invalid input`
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
 * Checks the input of a request.
 *
 * @param schema - the schema of the input
 * @param value - the query or the body from the controller, with unchecked types
 * @returns the checked and converted value
 * @throws `BadRequestException` with the name of each invalid field
 */
export function parseRequest<T>(schema: z.ZodType<T>, value: unknown): T {
    const result = schema.safeParse(value);
    if (!result.success) {
        throw new BadRequestException(describeIssues(result.error));
    }
    return result.data;
}

/**
 * Removes empty values from a query, because `?type=` means no filter.
 *
 * @param query - strings, and arrays for repeated names
 * @returns the same query without its empty strings
 */
export function dropEmpty(query: object): Record<string, unknown> {
    return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}

/**
 * Creates a schema for a whole number. A number in a URL arrives as a string, `"2"`, but a caller in the process may
 * pass the number itself.
 *
 * @param min - the minimum
 * @param max - the maximum; at most nine digits
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
 * Creates a schema for one bound of a time range. A date without a time means the whole day in UTC, so
 * `dateTo=2025-01-31` includes the 31st.
 *
 * @param timeOfDay - the time for a date without one: the beginning of the day for the start of a range, its last
 * second for the end
 */
// #region date-bound
export function dateBound(timeOfDay: '00:00:00Z' | '23:59:59Z') {
    const error = 'must be an ISO 8601 date, or a time with its zone, for example 2025-01-31T12:00:00Z';
    const time = z.iso.datetime({ offset: true, error });
    const day = z.iso.date({ error }).transform((text) => `${text}T${timeOfDay}`);
    return z.union([time, day], { error }).transform((text) => new Date(text));
}
// #endregion date-bound
