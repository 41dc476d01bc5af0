import {
    BadGatewayException,
    ForbiddenException,
    GatewayTimeoutException,
    HttpException,
    NotFoundException,
    ServiceUnavailableException,
    UnauthorizedException,
} from '@nestjs/common';

import { TimeoutError } from 'rxjs';
import { z } from 'zod';

import { describeIssues } from './helpdesk.validation';

/** What this file reads of an axios error. `isAxiosError` of axios is not imported: axios belongs to `@nestjs/axios`. */
interface UpstreamError extends Error {
    readonly code?: string;
    readonly response?: { readonly status: number };
}

function isUpstreamError(error: unknown): error is UpstreamError {
    return error instanceof Error && 'isAxiosError' in error;
}

/**
 * Turns a failure of the helpdesk into the exception that the host answers with. The failure itself is left behind:
 * it carries the request's headers, tokens included, and whatever the helpdesk sent.
 *
 * @param error - what the request's Observable failed with
 * @returns a Nest exception; an error that isn't the helpdesk's comes back as it is, so that Nest logs it and answers 500
 */
// #region upstream-errors
export function toHttpException(error: unknown): unknown {
    if (error instanceof TimeoutError) {
        return new GatewayTimeoutException('The helpdesk did not answer in time');
    }
    if (error instanceof z.ZodError) {
        return new BadGatewayException('The helpdesk sent an unexpected answer');
    }
    if (isUpstreamError(error)) {
        const status = failedStatus(error);
        return status === undefined ? fromCode(error.code) : fromStatus(status);
    }
    return error;
}

/** A success that axios calls an error is an answer that broke off: its status says nothing, its code does. */
function failedStatus({ response }: UpstreamError): number | undefined {
    const isSuccess = response && response.status >= 200 && response.status < 300;
    return isSuccess ? undefined : response?.status;
}
// #endregion upstream-errors

// #region upstream-status
/** The helpdesk answered, but not with a success. A redirect is no success either: the service follows none. */
export function fromStatus(status: number): HttpException {
    switch (status) {
        case 401:
            return new UnauthorizedException('The helpdesk does not accept the authorization');
        case 403:
            return new ForbiddenException('The helpdesk does not allow this');
        case 404:
            return new NotFoundException('The helpdesk has no such entry');
        case 429:
        case 503:
            return new ServiceUnavailableException('The helpdesk is busy');
        case 504:
            return new GatewayTimeoutException('The helpdesk did not answer in time');
        default:
            return new BadGatewayException('The helpdesk failed');
    }
}
// #endregion upstream-status

/** The helpdesk did not answer at all; the code is Node's, or that of the library which asked. */
export function fromCode(code: string | undefined): HttpException {
    switch (code) {
        case 'ECONNREFUSED':
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
            return new ServiceUnavailableException('The helpdesk cannot be reached');
        case 'ECONNABORTED':
        case 'ETIMEDOUT':
            return new GatewayTimeoutException('The helpdesk did not answer in time');
        default:
            return new BadGatewayException('The connection to the helpdesk failed');
    }
}

/**
 * Says for the log why the helpdesk failed: nothing of it holds a header or a value of the answer.
 *
 * @param error - what the request's Observable failed with
 * @returns for instance `status 500`, `ECONNREFUSED` or `items.0.severity: Invalid input`
 */
export function describeFailure(error: unknown): string {
    if (error instanceof z.ZodError) {
        return describeIssues(error);
    }
    if (isUpstreamError(error)) {
        const status = failedStatus(error);
        return status === undefined ? (error.code ?? 'no code') : `status ${status}`;
    }
    return error instanceof Error ? error.name : typeof error;
}
