import {
    BadGatewayException,
    BadRequestException,
    ForbiddenException,
    GatewayTimeoutException,
    HttpException,
    NotFoundException,
    ServiceUnavailableException,
    UnauthorizedException,
} from '@nestjs/common';

import { ClientError } from 'graphql-request';
import { z } from 'zod';

import { fromCode, fromStatus } from '../../helpdesk.errors';
import { describeIssues } from '../../helpdesk.validation';

/** What is read of an answer's `errors`. They come from outside: whatever has another form counts as absent. */
const errorsSchema = z
    .array(
        z.object({
            path: z.array(z.union([z.string(), z.int()])).catch([]),
            extensions: z
                .object({
                    code: z.string().regex(/^[A-Z_]{1,40}$/),
                    arguments: z.array(z.string()).default([]),
                })
                .catch({ code: 'NONE', arguments: [] }),
        }),
    )
    .catch([]);

type GraphqlError = z.output<typeof errorsSchema>[number];

function errorsOf(error: ClientError): readonly GraphqlError[] {
    return errorsSchema.parse(error.response.errors);
}

// #region partial-data
/** The parts of a ticket that the model can do without. */
const OPTIONAL_PART = /^(ticket|createTicket)\.(comments|attachments)(\.|$)/;

/**
 * Decides what to do with an answer that has data and errors. When all errors lie in parts that the model can do
 * without, the rest is a right answer: a ticket without its comments helps more than none, and a ticket that was created
 * must not look as if it was not. Any other error refuses the whole answer.
 *
 * @param error - what the request failed with
 * @returns the data that can be used, or `undefined`
 */
export function readPartialData(error: unknown): object | undefined {
    if (!(error instanceof ClientError) || error.response.status !== 200) {
        return undefined;
    }
    const errors = errorsOf(error);
    const isUsable = errors.length > 0 && errors.every(({ path }) => OPTIONAL_PART.test(path.join('.')));
    return isUsable ? (error.response.data as object | undefined) : undefined;
}
// #endregion partial-data

/**
 * Turns whatever went wrong in an exchange with the GraphQL API into the exception that the host answers with. The
 * failure is left behind: the message of a `ClientError` holds the variables, and the answer with its headers.
 *
 * @param error - what the request, or the check of its answer, failed with
 * @returns a Nest exception
 */
// #region graphql-errors
export function toTicketException(error: unknown): HttpException {
    if (error instanceof ClientError) {
        return fromErrors(errorsOf(error)) ?? fromHttpStatus(error.response.status);
    }
    if (error instanceof DOMException && error.name === 'TimeoutError') {
        return new GatewayTimeoutException('The helpdesk did not answer in time');
    }
    if (error instanceof TypeError) {
        return fromCode(causeOf(error)); // `fetch` says "failed" and keeps the reason in `cause`
    }
    return new BadGatewayException('The helpdesk sent an unexpected answer');
}

/** A GraphQL API tells failures in its answer, with status 200. The first code that is known decides. */
function fromErrors(errors: readonly GraphqlError[]): HttpException | undefined {
    for (const { extensions } of errors) {
        switch (extensions.code) {
            case 'UNAUTHENTICATED':
                return new UnauthorizedException('The helpdesk does not accept the authorization');
            case 'FORBIDDEN':
                return new ForbiddenException('The helpdesk does not allow this');
            case 'NOT_FOUND':
                return new NotFoundException('The helpdesk has no such entry');
            case 'BAD_USER_INPUT':
                return new BadRequestException(describeArguments(extensions.arguments));
            case 'UNAVAILABLE':
                return new ServiceUnavailableException('The helpdesk is busy');
        }
    }
    return undefined;
}

/** All tickets have one URL: a 404 says that it is wrong, and nothing about a ticket. */
function fromHttpStatus(status: number): HttpException {
    return status === 404 ? new BadGatewayException('The helpdesk failed') : fromStatus(status);
}
// #endregion graphql-errors

/** What the helpdesk calls an argument, and what the framework does. Other words of the helpdesk are not repeated. */
const FIELDS = new Map([
    ['subject', 'title'],
    ['body', 'description'],
    ['kind', 'type'],
    ['fields', 'fields'],
    ['attachments', 'attachments'],
]);

function describeArguments(names: readonly string[]): string {
    const fields = new Set(names.flatMap((name) => FIELDS.get(name.split('.')[0] ?? '') ?? []));
    return `${[...fields].join(', ') || 'the request'}: the helpdesk does not accept this`;
}

/**
 * Says for the log why an exchange failed: nothing of it holds a header, a variable or a value of the answer.
 *
 * @param error - what the request, or the check of its answer, failed with
 * @returns for instance `FORBIDDEN`, `status 500`, `ECONNREFUSED` or `ticket.state: Invalid option`
 */
export function describeTicketFailure(error: unknown): string {
    if (error instanceof z.ZodError) {
        return describeIssues(error);
    }
    if (error instanceof ClientError) {
        const codes = errorsOf(error).map(({ extensions }) => extensions.code);
        return [`status ${error.response.status}`, ...codes].join(', ');
    }
    return (error instanceof TypeError && causeOf(error)) || (error instanceof Error ? error.name : typeof error);
}

/** The code of Node's error behind one of `fetch`. */
function causeOf({ cause }: TypeError): string | undefined {
    return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}
