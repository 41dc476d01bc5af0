/**
 * Reads the request parameters of the service: filters, pages and sorting.
 *
 * @module
 */
import { NotFoundException } from '@nestjs/common';

import { z } from 'zod';

import { Notifications } from '@o2s/framework/modules';

import { dateBound, dropEmpty, parseRequest, wholeNumber } from '../../helpdesk.validation';

/** Every order that the helpdesk can sort by, in the framework's form. */
export const SORTS = [
    'createdAt_ASC',
    'createdAt_DESC',
    'updatedAt_ASC',
    'updatedAt_DESC',
    'priority_ASC',
    'priority_DESC',
] as const;

/** One of {@link SORTS}. */
export type Sort = (typeof SORTS)[number];

/** The checked query of a list, with values of the declared types. */
export interface ListQuery {
    /** Maximum number of notifications: 1 to 100. */
    readonly limit: number;
    /** Number of notifications to skip. */
    readonly offset: number;
    /** Only notifications of this type. */
    readonly type?: string | undefined;
    /** Only notifications of this priority. */
    readonly priority?: Notifications.Model.NotificationPriority | undefined;
    /** Only notifications with this status. */
    readonly status?: Notifications.Model.NotificationStatus | undefined;
    /** Only notifications created then or later. */
    readonly dateFrom?: Date | undefined;
    /** Only notifications created then or earlier. */
    readonly dateTo?: Date | undefined;
    /** The order; the newest first by default. */
    readonly sort?: Sort | undefined;
}

// #region list-query
const listQuerySchema: z.ZodType<ListQuery> = z.object({
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
// #endregion list-query

/**
 * Checks and converts the query of a list.
 *
 * @param query - the query from the controller: strings despite the declared type, and arrays for repeated names
 * @returns numbers and dates; `limit` is 20 and `offset` 0 if absent, and empty filters count as absent
 * @throws `BadRequestException` with the name of each invalid field
 */
// #region list-query
export function parseListQuery(query: Notifications.Request.GetNotificationListQuery): ListQuery {
    return parseRequest(listQuerySchema, dropEmpty(query));
}
// #endregion list-query

// #region parse-id
/** Matches the helpdesk's IDs. Only a matching ID enters a path, because `encodeURIComponent` does not escape `..`. */
const ID = /^[\w-]{1,64}$/;

// #endregion parse-id

/**
 * Checks an ID.
 *
 * @param id - the decoded ID from the URL or the body
 * @returns the same ID, safe in a path
 * @throws `NotFoundException` if the helpdesk cannot have this ID
 */
// #region parse-id
export function parseId(id: string): string {
    if (!ID.test(id)) {
        throw new NotFoundException('There is no notification with this ID');
    }
    return id;
}
// #endregion parse-id

const markAsSchema = z.object({
    id: z.string(),
    status: z.enum(Notifications.Model.NOTIFICATION_STATUS_VALUES),
});

/**
 * Checks the body of a change.
 *
 * @param request - the body from the controller: any JSON value, or `undefined` if the request has no JSON
 * @returns the validated request
 * @throws `BadRequestException` with the name of each missing or invalid field
 */
export function parseMarkAs(request: unknown): Notifications.Request.MarkNotificationAsRequest {
    return parseRequest(markAsSchema, request);
}
