import { z } from 'zod';

import { parseRequest } from '../../helpdesk.validation';

/** The validated input that opens a ticket. */
export interface NewTicket {
    /** The title in one line. */
    readonly title: string;
    /** Plain text. */
    readonly description: string;
    /** The ID of a type. */
    readonly type?: number | undefined;
    /** The values of a form, by name. */
    readonly fields: Readonly<Record<string, string>>;
    /** Files to attach. */
    readonly attachments: readonly NewAttachment[];
}

/** A file to attach. */
export interface NewAttachment {
    /** A file name without a path. */
    readonly filename: string;
    /** A media type, for example `image/png`. */
    readonly contentType: string;
    /** The content. */
    readonly content: Buffer;
}

/** Size limit of one file in the helpdesk. */
const MAX_FILE_BYTES = 1_000_000;

// #region attachment
const byte = z.int().min(0).max(255);

/** Accepts the JSON form of a `Buffer`: the framework's type is `Buffer`, but HTTP delivers `Buffer.toJSON`. */
const bytes = z.union(
    [
        z.instanceof(Buffer),
        z.object({ type: z.literal('Buffer'), data: z.array(byte) }).transform(({ data }) => Buffer.from(data)),
    ],
    { error: 'must be a Buffer, or its JSON form {"type":"Buffer","data":[…]}' },
);

const attachmentSchema = z.object({
    filename: z.string().regex(/^[^/\\\p{Cc}]{1,120}$/u, 'must be a file name without a path'),
    contentType: z.string().regex(/^[\w.+-]{1,64}\/[\w.+-]{1,64}$/, 'must be a media type, for example image/png'),
    content: bytes.refine(({ length }) => length <= MAX_FILE_BYTES, 'must be at most 1000000 bytes'),
});
// #endregion attachment

// #region new-ticket
const fieldValue = z
    .union([z.string(), z.number(), z.boolean()], { error: 'must be a string, a number or a boolean' })
    .transform(String)
    .pipe(z.string().max(10_000, 'must be at most 10000 characters'));

const newTicketSchema: z.ZodType<NewTicket> = z.object(
    {
        title: z.string('is missing').trim().min(1, 'is empty').max(200, 'must be at most 200 characters'),
        description: z.string('is missing').trim().min(1, 'is empty').max(10_000, 'must be at most 10000 characters'),
        type: z.int('must be the number of a type').optional(),
        fields: z
            .record(z.string().regex(/^\w{1,64}$/), fieldValue, 'must be an object of at most 50 strings')
            .refine((fields) => Object.keys(fields).length <= 50, 'must be at most 50')
            .default({}),
        attachments: z.array(attachmentSchema).max(10, 'must be at most 10').default([]),
    },
    'the body must be a JSON object',
);

/**
 * Checks the body that opens a ticket.
 *
 * @param body - the body from the controller: any JSON value, or `undefined` if the request has no JSON
 * @returns the validated ticket, with trimmed texts
 * @throws `BadRequestException` with the name of each missing or invalid field
 */
export function parseNewTicket(body: unknown): NewTicket {
    return parseRequest(newTicketSchema, body);
}
// #endregion new-ticket
