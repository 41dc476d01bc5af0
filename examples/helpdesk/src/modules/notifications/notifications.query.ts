import { BadRequestException, NotFoundException } from '@nestjs/common';

import { z } from 'zod';

import { Notifications } from '@o2s/framework/modules';

import { describeIssues } from '../../helpdesk.validation';

// #region whole-number
/** The host validates nothing: `?limit=2` arrives as the string `"2"`, while another service may pass the number 2. */
function wholeNumber(min: number, max: number) {
    const error = `must be a whole number from ${min} to ${max}`;
    const digits = z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number);
    return z.union([z.number(), digits], { error }).pipe(z.int({ error }).min(min, { error }).max(max, { error }));
}
// #endregion whole-number

// #region date-bound
/** A day without a time means the whole day, in UTC: from its first second, or to its last. */
function dateBound(timeOfDay: '00:00:00Z' | '23:59:59Z') {
    const error = 'must be an ISO 8601 date or time with its zone, for instance 2025-01-31 or 2025-01-31T12:00:00Z';
    const time = z.iso.datetime({ offset: true, error });
    const day = z.iso.date({ error }).transform((text) => `${text}T${timeOfDay}`);
    return z.union([time, day], { error }).transform((text) => new Date(text));
}
// #endregion date-bound

// #region list-query
const SORTS = [
    'createdAt_ASC',
    'createdAt_DESC',
    'updatedAt_ASC',
    'updatedAt_DESC',
    'priority_ASC',
    'priority_DESC',
] as const;

const listQuerySchema = z.object({
    limit: wholeNumber(1, 100).default(20),
    offset: wholeNumber(0, 1_000_000).default(0),
    type: z
        .string()
        .regex(/^\w{1,64}$/, 'must be 1 to 64 letters, digits and underscores')
        .optional(),
    priority: z.enum(Notifications.Model.NOTIFICATION_PRIORITY_VALUES).optional(),
    status: z.enum(Notifications.Model.NOTIFICATION_STATUS_VALUES).optional(),
    dateFrom: dateBound('00:00:00Z').optional(),
    dateTo: dateBound('23:59:59Z').optional(),
    sort: z.enum(SORTS).optional(),
});

/** A list query whose values have the types that they are declared with. */
export type ListQuery = z.output<typeof listQuerySchema>;

/**
 * Checks and converts the query of a list.
 *
 * @param query - as the controller passes it: strings, or lists of strings where a name comes twice
 * @returns numbers, dates and known words, with 20 as the default `limit`; `''` counts as absent
 * @throws BadRequestException that names each field which is wrong
 */
export function parseListQuery(query: Notifications.Request.GetNotificationListQuery): ListQuery {
    return parseRequest(listQuerySchema, Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')));
}
// #endregion list-query

// #region parse-id
/** The form of the helpdesk's ids. Nothing else gets into a path: `..` would survive `encodeURIComponent`. */
const ID = /^[\w-]{1,64}$/;

/**
 * Checks an id.
 *
 * @param id - as it came in the URL or in the body, decoded
 * @returns the id, safe in a path
 * @throws NotFoundException when no entry can have such an id
 */
export function parseId(id: unknown): string {
    if (typeof id !== 'string' || !ID.test(id)) {
        throw new NotFoundException('There is no notification with this id');
    }
    return id;
}
// #endregion parse-id

const markAsSchema = z.object({
    id: z.string(),
    status: z.enum(Notifications.Model.NOTIFICATION_STATUS_VALUES),
});

/**
 * Checks the body of a `POST /notifications`.
 *
 * @param request - as the controller passes it: anything, also `undefined` where the caller sent no JSON
 * @throws BadRequestException that names each field which is missing or wrong
 */
export function parseMarkAs(request: unknown): Notifications.Request.MarkNotificationAsRequest {
    return parseRequest(markAsSchema, request);
}

function parseRequest<T>(schema: z.ZodType<T>, value: unknown): T {
    const result = schema.safeParse(value);
    if (!result.success) {
        throw new BadRequestException(describeIssues(result.error));
    }
    return result.data;
}
