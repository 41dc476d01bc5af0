import { BadGatewayException, GatewayTimeoutException } from '@nestjs/common';

import { z } from 'zod';

import { fromCode, fromStatus } from '../../helpdesk.errors';
import { describeIssues } from '../../helpdesk.validation';

/** Reports an error status of the helpdesk. */
export class ContentStatusError extends Error {
    override readonly name = 'ContentStatusError';

    /** @param status - the status of the response */
    constructor(readonly status: number) {
        super(`The helpdesk responded with status ${status}.`);
    }
}

/** Detects malformed JSON, JSON of another shape, and bodies that are too large. */
const UNEXPECTED = [SyntaxError, z.ZodError, RangeError];

/**
 * Maps a failure of `fetch` to the exception that the host responds with.
 *
 * @param error - the error of sending, reading or checking
 * @returns a Nest exception; any other error is returned unchanged, so that Nest logs it and responds with 500
 */
// #region fetch-errors
export function toContentException(error: unknown): unknown {
    if (error instanceof ContentStatusError) {
        return fromContentStatus(error.status);
    }
    if (error instanceof DOMException && error.name === 'TimeoutError') {
        return new GatewayTimeoutException('The helpdesk did not respond in time');
    }
    if (UNEXPECTED.some((kind) => error instanceof kind)) {
        return new BadGatewayException('The helpdesk sent an unexpected response');
    }
    if (error instanceof TypeError && error.cause) {
        return fromCode(codeOf(error)); // `fetch` reports "fetch failed" and stores the reason in `cause`
    }
    return error;
}

/**
 * Maps a rejected token to 502, because it is the integration's own: a 401 would wrongly send the caller to the sign-in
 * page.
 */
function fromContentStatus(status: number): Error {
    return status === 401 ? new BadGatewayException('The helpdesk does not accept the token') : fromStatus(status);
}
// #endregion fetch-errors

/**
 * Describes for the log why the helpdesk failed, without headers or values of the response.
 *
 * @param error - the error of sending, reading or checking
 * @returns a reason such as `status 500`, `ECONNREFUSED` or `items.0.path: Invalid input`
 */
export function describeContentFailure(error: unknown): string {
    if (error instanceof z.ZodError) {
        return describeIssues(error);
    }
    if (error instanceof ContentStatusError) {
        return `status ${error.status}`;
    }
    return (error instanceof TypeError && codeOf(error)) || (error instanceof Error ? error.name : typeof error);
}

/** Reads the code of the Node error that caused an error of `fetch`. */
function codeOf({ cause }: TypeError): string | undefined {
    return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}
