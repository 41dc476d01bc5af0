import { BadGatewayException, GatewayTimeoutException } from '@nestjs/common';

import { z } from 'zod';

import { fromCode, fromStatus } from '../../helpdesk.errors';
import { describeIssues } from '../../helpdesk.validation';

/** The helpdesk answered, but not with a success. */
export class ContentStatusError extends Error {
    override readonly name = 'ContentStatusError';

    /** @param status - the status of the answer */
    constructor(readonly status: number) {
        super(`The helpdesk answered ${status}.`);
    }
}

/** No JSON; JSON of another shape; too much of it. */
const UNEXPECTED = [SyntaxError, z.ZodError, RangeError];

/**
 * Turns a failure of `fetch` into the exception that the host answers with.
 *
 * @param error - what asking, reading or checking failed with
 * @returns a Nest exception; an error that isn't the helpdesk's comes back as it is, so that Nest logs it and answers 500
 */
// #region fetch-errors
export function toContentException(error: unknown): unknown {
    if (error instanceof ContentStatusError) {
        return fromContentStatus(error.status);
    }
    if (error instanceof DOMException && error.name === 'TimeoutError') {
        return new GatewayTimeoutException('The helpdesk did not answer in time');
    }
    if (UNEXPECTED.some((kind) => error instanceof kind)) {
        return new BadGatewayException('The helpdesk sent an unexpected answer');
    }
    if (error instanceof TypeError && error.cause) {
        return fromCode(codeOf(error)); // `fetch` says "fetch failed" and keeps the reason in `cause`
    }
    return error;
}

/**
 * The token is the integration's own: that it isn't accepted is no fault of the caller, whom a 401 would send to the
 * sign-in page.
 */
function fromContentStatus(status: number): Error {
    return status === 401 ? new BadGatewayException('The helpdesk does not accept the token') : fromStatus(status);
}
// #endregion fetch-errors

/**
 * Says for the log why the helpdesk failed: nothing of it holds a header or a value of the answer.
 *
 * @param error - what asking, reading or checking failed with
 * @returns for instance `status 500`, `ECONNREFUSED` or `items.0.path: Invalid input`
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

/** The code of Node's error behind one of `fetch`. */
function codeOf({ cause }: TypeError): string | undefined {
    return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}
