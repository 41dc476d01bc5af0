import { z } from 'zod';

// #region wire-schemas
const time = z.iso.datetime({ offset: true });

const personSchema = z.object({
    name: z.string(),
    email: z.string().nullable(),
    avatarUrl: z.string().nullable(),
});

const summarySchema = z.object({
    id: z.string(),
    subject: z.string(),
    body: z.string(),
    kind: z.object({ key: z.string() }),
    state: z.enum(['NEW', 'ASSIGNED', 'WAITING', 'SOLVED']),
    urgency: z.enum(['LOW', 'NORMAL', 'URGENT']),
    openedAt: time,
    changedAt: time,
    requester: z.object({ name: z.string() }),
    fields: z.array(z.object({ name: z.string(), value: z.string() })),
});

const detailsSchema = summarySchema.extend({
    comments: z.array(z.object({ author: personSchema, writtenAt: time, text: z.string() })).nullable(),
    attachments: z
        .array(
            z.object({
                name: z.string(),
                url: z.url({ protocol: /^https?$/ }),
                size: z.int().min(0),
                author: personSchema,
                addedAt: time,
            }),
        )
        .nullable(),
});

/** Checks the response to a query for one ticket, which is `null` if it does not exist. */
export const ticketSchema = z.object({ ticket: detailsSchema.nullable() });

/** Checks the response to a query for a page of tickets. */
export const ticketListSchema = z.object({
    tickets: z.object({ nodes: z.array(summarySchema), totalCount: z.int().min(0) }),
});

/** Checks the response to the creation of a ticket. */
export const createdTicketSchema = z.object({ createTicket: detailsSchema });
// #endregion wire-schemas
