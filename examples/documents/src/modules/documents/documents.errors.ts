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

/** What this file reads of an axios error. */
interface UpstreamError extends Error {
    readonly code?: string;
    readonly response?: { readonly status: number };
}

function isUpstreamError(error: unknown): error is UpstreamError {
    return error instanceof Error && 'isAxiosError' in error;
}

/**
 * Turns a failure of the helpdesk into the exception that the host answers with; nothing that the failure carries gets
 * out.
 *
 * @param error - what the request's Observable failed with
 * @returns a Nest exception; an error that isn't the helpdesk's comes back as it is, so that Nest logs it and answers 500
 */
export function toHttpException(error: unknown): unknown {
    if (error instanceof TimeoutError) {
        return new GatewayTimeoutException('The helpdesk did not answer in time');
    }
    if (error instanceof UnexpectedAnswerError) {
        return new BadGatewayException('The helpdesk sent an unexpected answer');
    }
    return isUpstreamError(error) ? fromUpstream(error) : error;
}

/** A success that axios calls an error is an answer that broke off: its status says nothing, its code does. */
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
            return new NotFoundException('The helpdesk has no such document');
        case 429:
        case 503:
        case 'ECONNREFUSED':
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return new ServiceUnavailableException('The helpdesk cannot be reached');
        case 504:
        case 'ECONNABORTED':
        case 'ETIMEDOUT':
            return new GatewayTimeoutException('The helpdesk did not answer in time');
        default:
            return new BadGatewayException('The helpdesk failed');
    }
}

/**
 * Says for the log why the helpdesk failed: nothing of it holds a header or a value of the answer.
 *
 * @param error - what the request's Observable failed with
 * @returns for instance `status 500`, `ECONNREFUSED` or `UnexpectedAnswerError`
 */
export function describeFailure(error: unknown): string {
    if (isUpstreamError(error)) {
        const status = failedStatus(error);
        return status === undefined ? (error.code ?? 'no code') : `status ${status}`;
    }
    return error instanceof Error ? error.name : typeof error;
}
