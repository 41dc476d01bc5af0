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

/** Checks the `errors` of a response. They come from an external system, so errors of another shape count as absent. */
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
/** Matches the parts of a ticket that are optional in the model. */
const OPTIONAL_PART = /^(ticket|createTicket)\.(comments|attachments)(\.|$)/;

/**
 * Handles a response with both data and errors. If all errors are in parts that the model can omit, the rest is a valid
 * response: a ticket without its comments is better than none, and a created ticket must not appear as a failure. Any
 * other error rejects the whole response.
 *
 * @param error - the error of the request
 * @returns the usable data, or `undefined`
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
 * Maps any failure of a GraphQL request to the exception that the host responds with. The exception omits the failure's
 * details: the message of a `ClientError` contains the variables, and the response with its headers.
 *
 * @param error - the error of the request, or of the check of its response
 * @returns a Nest exception
 */
// #region graphql-errors
export function toTicketException(error: unknown): HttpException {
    if (error instanceof ClientError) {
        return fromErrors(errorsOf(error)) ?? fromHttpStatus(error.response.status);
    }
    if (error instanceof DOMException && error.name === 'TimeoutError') {
        return new GatewayTimeoutException('The helpdesk did not respond in time');
    }
    if (error instanceof TypeError) {
        return fromCode(causeOf(error)); // `fetch` reports a failure and stores the reason in `cause`
    }
    return new BadGatewayException('The helpdesk sent an unexpected response');
}

/** Maps errors in a response with status 200, as usual in GraphQL. The first known code determines the exception. */
function fromErrors(errors: readonly GraphqlError[]): HttpException | undefined {
    for (const { extensions } of errors) {
        switch (extensions.code) {
            case 'UNAUTHENTICATED':
                return new UnauthorizedException('The helpdesk does not accept the authorization');
            case 'FORBIDDEN':
                return new ForbiddenException('The helpdesk does not allow this');
            case 'NOT_FOUND':
                return new NotFoundException('The helpdesk has no record with this ID');
            case 'BAD_USER_INPUT':
                return new BadRequestException(describeArguments(extensions.arguments));
            case 'UNAVAILABLE':
                return new ServiceUnavailableException('The helpdesk is busy');
        }
    }
    return undefined;
}

/** Maps a 404 to 502: all tickets share one URL, so the URL is wrong, not the ticket. */
function fromHttpStatus(status: number): HttpException {
    return status === 404 ? new BadGatewayException('The helpdesk failed') : fromStatus(status);
}
// #endregion graphql-errors

/** Maps names of the helpdesk's arguments to the framework's. Other names of the helpdesk are not repeated. */
const FIELDS = new Map([
    ['subject', 'title'],
    ['body', 'description'],
    ['kind', 'type'],
    ['fields', 'fields'],
    ['attachments', 'attachments'],
]);

function describeArguments(names: readonly string[]): string {
    const fields = new Set(names.flatMap((name) => FIELDS.get(name.split('.')[0] ?? '') ?? []));
    return `${[...fields].join(', ') || 'the request'}: rejected by the helpdesk`;
}

/**
 * Describes for the log why a request failed, without headers, variables or values of the response.
 *
 * @param error - the error of the request, or of the check of its response
 * @returns a reason such as `FORBIDDEN`, `status 500`, `ECONNREFUSED` or `ticket.state: Invalid option`
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

/** Reads the code of the Node error that caused an error of `fetch`. */
function causeOf({ cause }: TypeError): string | undefined {
    return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}
