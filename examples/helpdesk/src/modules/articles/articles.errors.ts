import {
    BadGatewayException,
    GatewayTimeoutException,
    HttpException,
    ServiceUnavailableException,
} from '@nestjs/common';

import { DrizzleQueryError } from 'drizzle-orm';
import { z } from 'zod';

import { describeIssues } from '../../helpdesk.validation';

/** Matches PostgreSQL's five-character error codes; the first two characters are the class. */
const SQLSTATE = /^[0-9A-Z]{5}$/;
const QUERY_CANCELED = '57014';
/** Matches a lost connection, rejected credentials, a missing database, too many connections, and a shutdown. */
const UNAVAILABLE = /^(08|28|3D|53|57P)/;

/**
 * Maps a failure of the database to the exception that the host responds with. The exception omits its details,
 * which include the SQL and its parameters.
 *
 * @param error - the error of a query, or of the check of its rows
 * @returns a Nest exception; any other error is returned unchanged, so that Nest logs it and responds with 500
 */
// #region database-errors
export function toHttpException(error: unknown): unknown {
    if (error instanceof z.ZodError) {
        return new BadGatewayException('The database returned an invalid article');
    }
    if (!(error instanceof DrizzleQueryError)) {
        return error;
    }
    const code = codeOf(error);
    if (code === QUERY_CANCELED || isReadTimeout(error)) {
        return new GatewayTimeoutException('The database did not respond in time');
    }
    // A driver without a connection reports no PostgreSQL code.
    if (!SQLSTATE.test(code) || UNAVAILABLE.test(code)) {
        return new ServiceUnavailableException('The database cannot be reached');
    }
    return new BadGatewayException('The database failed');
}
// #endregion database-errors

/** Detects a timeout by its message, because node-postgres sets no code. */
function isReadTimeout({ cause }: DrizzleQueryError): boolean {
    return cause?.message === 'Query read timeout';
}

function codeOf({ cause }: DrizzleQueryError): string {
    return cause && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

/**
 * Describes for the log why the database failed, without SQL, parameters or rows.
 *
 * @param error - the error of a query, or of the check of its rows
 * @returns a reason such as `57P01`, `ECONNREFUSED`, `no code` or `0.kind: Invalid input`
 */
export function describeFailure(error: unknown): string {
    if (error instanceof z.ZodError) {
        return describeIssues(error);
    }
    if (error instanceof DrizzleQueryError) {
        return codeOf(error) || 'no code';
    }
    return error instanceof HttpException ? error.message : 'not the database';
}
