import { NotFoundException } from '@nestjs/common';

import { z } from 'zod';

import { Tickets } from '@o2s/framework/modules';

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

/** The priorities of the helpdesk; the framework has no list of them. */
export const PRIORITIES = ['LOW', 'NORMAL', 'URGENT'] as const;

/** The checked query of a list, with values of the declared types. */
export interface ListQuery {
    /** Maximum number of tickets: 1 to 100. */
    readonly limit: number;
    /** Number of tickets to skip. */
    readonly offset: number;
    /** Only tickets whose topic contains this. */
    readonly topic?: string | undefined;
    /** Only tickets of this type. */
    readonly type?: string | undefined;
    /** Only tickets with one of these statuses. */
    readonly status?: readonly Tickets.Model.TicketStatus[] | undefined;
    /** Only tickets of this priority. */
    readonly priority?: (typeof PRIORITIES)[number] | undefined;
    /** Only tickets created then or later. */
    readonly dateFrom?: Date | undefined;
    /** Only tickets created then or earlier. */
    readonly dateTo?: Date | undefined;
    /** Only tickets whose text contains this. */
    readonly search?: string | undefined;
    /** The order; the newest first by default. */
    readonly sort?: Sort | undefined;
}

const phrase = z.string().max(200, 'must be at most 200 characters');
const status = z.enum(Tickets.Model.TICKET_STATUS_VALUES);

// #region list-query
const listQuerySchema: z.ZodType<ListQuery> = z.object({
    limit: wholeNumber(1, 100).default(20),
    offset: wholeNumber(0, 1_000_000).default(0),
    topic: phrase.optional(),
    type: z
        .string()
        .regex(/^\w{1,64}$/, 'must be 1 to 64 letters, digits and underscores')
        .optional(),
    // `?status=OPEN` is a string, `?status=OPEN&status=CLOSED` an array.
    status: z.union([status.transform((one) => [one]), z.array(status).max(10)]).optional(),
    priority: z.enum(PRIORITIES).optional(),
    dateFrom: dateBound('00:00:00Z').optional(),
    dateTo: dateBound('23:59:59Z').optional(),
    search: phrase.optional(),
    sort: z.enum(SORTS).optional(),
});

/**
 * Checks and converts the query of a list.
 *
 * @param query - the query from the controller: strings despite the declared type, and arrays for repeated names
 * @returns numbers and dates; `limit` is 20 and `offset` 0 if absent, and empty filters count as absent
 * @throws `BadRequestException` with the name of each invalid field
 */
export function parseListQuery(query: Tickets.Request.GetTicketListQuery): ListQuery {
    return parseRequest(listQuerySchema, dropEmpty(query));
}
// #endregion list-query

/**
 * Checks an ID. Any text is safe as a GraphQL variable; this check rejects very long ones.
 *
 * @param id - the decoded ID from the URL
 * @returns the same ID
 * @throws `NotFoundException` if the helpdesk cannot have this ID
 */
export function parseId(id: string): string {
    if (!/^[\w-]{1,64}$/.test(id)) {
        throw new NotFoundException('There is no ticket with this ID');
    }
    return id;
}
