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

/** The fields that this file reads from an axios error. `isAxiosError` is not imported: axios is not a dependency. */
interface UpstreamError extends Error {
    readonly code?: string;
    readonly response?: { readonly status: number };
}

function isUpstreamError(error: unknown): error is UpstreamError {
    return error instanceof Error && 'isAxiosError' in error;
}

/**
 * Maps a failure of the helpdesk to the exception that the host responds with. The exception omits its details:
 * they include the request's headers and tokens, and the helpdesk's response.
 *
 * @param error - the error of the request's Observable
 * @returns a Nest exception; any other error is returned unchanged, so that Nest logs it and responds with 500
 */
// #region upstream-errors
export function toHttpException(error: unknown): unknown {
    if (error instanceof TimeoutError) {
        return new GatewayTimeoutException('The helpdesk did not respond in time');
    }
    if (error instanceof z.ZodError) {
        return new BadGatewayException('The helpdesk sent an unexpected response');
    }
    if (isUpstreamError(error)) {
        const status = failedStatus(error);
        return status === undefined ? fromCode(error.code) : fromStatus(status);
    }
    return error;
}

/** Detects an interrupted response, which axios reports with a success status: only its code shows the failure. */
function failedStatus({ response }: UpstreamError): number | undefined {
    const isSuccess = response && response.status >= 200 && response.status < 300;
    return isSuccess ? undefined : response?.status;
}
// #endregion upstream-errors

// #region upstream-status
/** Maps an error status of the helpdesk. A redirect is also an error, because the service follows none. */
export function fromStatus(status: number): HttpException {
    switch (status) {
        case 401:
            return new UnauthorizedException('The helpdesk does not accept the authorization');
        case 403:
            return new ForbiddenException('The helpdesk does not allow this');
        case 404:
            return new NotFoundException('The helpdesk has no record with this ID');
        case 429:
        case 503:
            return new ServiceUnavailableException('The helpdesk is busy');
        case 504:
            return new GatewayTimeoutException('The helpdesk did not respond in time');
        default:
            return new BadGatewayException('The helpdesk failed');
    }
}
// #endregion upstream-status

/** Maps a failure without a response; the code comes from Node or from the HTTP library. */
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
            return new GatewayTimeoutException('The helpdesk did not respond in time');
        default:
            return new BadGatewayException('The connection to the helpdesk failed');
    }
}

/**
 * Describes for the log why the helpdesk failed, without headers or values of the response.
 *
 * @param error - the error of the request's Observable
 * @returns a reason such as `status 500`, `ECONNREFUSED` or `items.0.severity: Invalid input`
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
