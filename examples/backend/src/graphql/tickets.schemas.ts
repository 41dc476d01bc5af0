import { z } from 'zod';

const KIND_KEYS = ['hardware', 'software', 'access', 'billing'] as const;
const STATES = ['NEW', 'ASSIGNED', 'WAITING', 'SOLVED'] as const;
const URGENCIES = ['LOW', 'NORMAL', 'URGENT'] as const;
const ORDERS = ['OPENED_ASC', 'OPENED_DESC', 'CHANGED_ASC', 'CHANGED_DESC', 'URGENCY_ASC', 'URGENCY_DESC'] as const;

/** Length limit of a text, higher than any realistic input. */
const MAX_BODY = 100_000;
const MAX_FILE_BYTES = 1_000_000;

/** The kinds of tickets; the id of a kind is its one-based position. */
export const TICKET_KINDS = KIND_KEYS.map((key, index) => ({ id: index + 1, key }));

/** The kind of a ticket: an id for forms, a key for people. */
export type TicketKind = (typeof TICKET_KINDS)[number];

const DEFAULT_KIND_ID = 2;

/** Urgencies in ascending order. */
export const URGENCY_RANKS: readonly string[] = URGENCIES;

/** A person who opened or commented on a ticket. */
export interface Person {
    readonly name: string;
    readonly email: string | null;
    readonly avatarUrl: string | null;
}

/** A stored file; the API returns its URL instead of its bytes. */
export interface StoredFile {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly content: Buffer;
    readonly author: Person;
    readonly addedAt: string;
}

/** A stored ticket. */
export interface Ticket {
    readonly id: string;
    readonly subject: string;
    readonly body: string;
    readonly kind: TicketKind;
    readonly state: (typeof STATES)[number];
    readonly urgency: (typeof URGENCIES)[number];
    readonly openedAt: string;
    readonly changedAt: string;
    readonly requester: Person;
    readonly fields: readonly { readonly name: string; readonly value: string }[];
    readonly comments: readonly { readonly author: Person; readonly writtenAt: string; readonly text: string }[];
    readonly files: readonly StoredFile[];
}

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

/** Checks the arguments of `tickets`. GraphQL has checked their types, but neither ranges nor scalar values. */
export const ticketListArgsSchema = z.object({
    first: z.int().min(1).max(100),
    skip: z.int().min(0),
    order: z.enum(ORDERS),
    filter: z
        .object({
            subject: z.string().nullish(),
            kind: z.string().nullish(),
            states: z.array(z.enum(STATES)).nullish(),
            urgency: z.enum(URGENCIES).nullish(),
            openedFrom: instant.nullish(),
            openedTo: instant.nullish(),
            text: z.string().nullish(),
        })
        .nullish(),
});

/** Checked arguments of `tickets`; times in milliseconds since the epoch. */
export type TicketListArgs = z.output<typeof ticketListArgsSchema>;

const attachment = z.object({
    name: z.string().regex(/^[^/\\\p{Cc}]{1,120}$/u, 'must be a file name'),
    mediaType: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/, 'must be a media type'),
    content: z
        .base64()
        .transform((text) => Buffer.from(text, 'base64'))
        .refine(({ length }) => length <= MAX_FILE_BYTES, 'must be at most a megabyte'),
});

/** Checks the input of `createTicket`. */
export const createTicketSchema = z.object({
    subject: z.string().trim().min(1).max(200),
    body: z.string().trim().min(1).max(MAX_BODY),
    kind: z
        .int()
        .nullish()
        .transform((id) => TICKET_KINDS.find((kind) => kind.id === (id ?? DEFAULT_KIND_ID)))
        .pipe(z.custom<TicketKind>((kind) => kind !== undefined, 'is not known')),
    fields: z
        .array(z.object({ name: z.string().regex(/^\w{1,64}$/), value: z.string().max(MAX_BODY) }))
        .max(50)
        .nullish(),
    attachments: z.array(attachment).max(10).nullish(),
});

/** Checked input of `createTicket`. */
export type NewTicket = z.output<typeof createTicketSchema>;
