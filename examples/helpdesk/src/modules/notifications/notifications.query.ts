/**
 * Reads the filters, pages and sorting that the host hands to the service.
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

/** The query of a list, whose values have the types that they are declared with. */
export interface ListQuery {
    /** How many notifications to answer at most: 1 to 100. */
    readonly limit: number;
    /** How many notifications to skip. */
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
    /** The order; the newest first where there is none. */
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
 * @param query - as the controller passes it: strings, whatever its type says, and arrays where a name comes twice
 * @returns numbers and dates; `limit` is 20 and `offset` 0 where absent, and a filter set to nothing counts as absent
 * @throws `BadRequestException` that names each wrong field
 */
// #region list-query
export function parseListQuery(query: Notifications.Request.GetNotificationListQuery): ListQuery {
    return parseRequest(listQuerySchema, dropEmpty(query));
}
// #endregion list-query

// #region parse-id
/** The form of the helpdesk's ids. Only such an id enters a path: `encodeURIComponent` leaves `..` as it is. */
const ID = /^[\w-]{1,64}$/;

// #endregion parse-id

/**
 * Checks an id.
 *
 * @param id - as it came in the URL or in the body, decoded
 * @returns the same id, safe in a path
 * @throws `NotFoundException` when the helpdesk cannot have such an id
 */
// #region parse-id
export function parseId(id: string): string {
    if (!ID.test(id)) {
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
 * Checks the body of a change.
 *
 * @param request - as the controller passes it: anything that JSON can hold, and `undefined` where no JSON was sent
 * @returns the same request, now surely of its type
 * @throws `BadRequestException` that names each field which is missing or wrong
 */
export function parseMarkAs(request: unknown): Notifications.Request.MarkNotificationAsRequest {
    return parseRequest(markAsSchema, request);
}
