import {
    BadGatewayException,
    ForbiddenException,
    GatewayTimeoutException,
    NotFoundException,
    ServiceUnavailableException,
    UnauthorizedException,
} from '@nestjs/common';

import { TimeoutError } from 'rxjs';

import { UnexpectedAnswerError } from './documents.api';

/** The fields that this file reads from an axios error. */
interface UpstreamError extends Error {
    readonly code?: string;
    readonly response?: { readonly status: number };
}

function isUpstreamError(error: unknown): error is UpstreamError {
    return error instanceof Error && 'isAxiosError' in error;
}

/**
 * Maps a failure of the helpdesk to the exception that the host responds with. Details of the failure never reach the
 * caller.
 *
 * @param error - the error of the request's Observable
 * @returns a Nest exception; any other error is returned unchanged, so that Nest logs it and responds with 500
 */
export function toHttpException(error: unknown): unknown {
    if (error instanceof TimeoutError) {
        return new GatewayTimeoutException('The helpdesk did not respond in time');
    }
    if (error instanceof UnexpectedAnswerError) {
        return new BadGatewayException('The helpdesk sent an unexpected response');
    }
    return isUpstreamError(error) ? fromUpstream(error) : error;
}

/** Detects an interrupted response, which axios reports with a success status: only its code shows the failure. */
function failedStatus({ response }: UpstreamError): number | undefined {
    const isSuccess = response && response.status >= 200 && response.status < 300;
    return isSuccess ? undefined : response?.status;
}

function fromUpstream(error: UpstreamError): Error {
    switch (failedStatus(error) ?? error.code) {
        case 401:
            return new UnauthorizedException('The helpdesk does not accept the authorization');
        case 403:
            return new ForbiddenException('The helpdesk does not allow this');
        case 404:
            return new NotFoundException('The helpdesk has no document with this ID');
        case 429:
        case 503:
        case 'ECONNREFUSED':
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return new ServiceUnavailableException('The helpdesk cannot be reached');
        case 504:
        case 'ECONNABORTED':
        case 'ETIMEDOUT':
            return new GatewayTimeoutException('The helpdesk did not respond in time');
        default:
            return new BadGatewayException('The helpdesk failed');
    }
}

/**
 * Describes for the log why the helpdesk failed, without headers or values of the response.
 *
 * @param error - the error of the request's Observable
 * @returns a reason such as `status 500`, `ECONNREFUSED` or `UnexpectedAnswerError`
 */
export function describeFailure(error: unknown): string {
    if (isUpstreamError(error)) {
        const status = failedStatus(error);
        return status === undefined ? (error.code ?? 'no code') : `status ${status}`;
    }
    return error instanceof Error ? error.name : typeof error;
}
