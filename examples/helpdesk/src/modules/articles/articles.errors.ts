import {
    BadGatewayException,
    GatewayTimeoutException,
    HttpException,
    ServiceUnavailableException,
} from '@nestjs/common';

import { DrizzleQueryError } from 'drizzle-orm';
import { z } from 'zod';

import { describeIssues } from '../../helpdesk.validation';

/** The five characters of PostgreSQL's error codes; the first two are the class. */
const SQLSTATE = /^[0-9A-Z]{5}$/;
const QUERY_CANCELED = '57014';
/** Connection lost, authorization refused, no such database, too many connections, server shutting down. */
const UNAVAILABLE = /^(08|28|3D|53|57P)/;

/**
 * Turns a failure of the database into the exception that the host answers with. The failure itself is left behind: it
 * holds the SQL and its parameters.
 *
 * @param error - what a query, or the check of its rows, failed with
 * @returns a Nest exception; an error that isn't the database's comes back as it is, so that Nest logs it and answers 500
 */
// #region database-errors
export function toHttpException(error: unknown): unknown {
    if (error instanceof z.ZodError) {
        return new BadGatewayException('The database holds an article that cannot be understood');
    }
    if (!(error instanceof DrizzleQueryError)) {
        return error;
    }
    const code = codeOf(error);
    if (code === QUERY_CANCELED || isReadTimeout(error)) {
        return new GatewayTimeoutException('The database did not answer in time');
    }
    // A driver that lost its connection has no code of PostgreSQL to tell.
    if (!SQLSTATE.test(code) || UNAVAILABLE.test(code)) {
        return new ServiceUnavailableException('The database cannot be reached');
    }
    return new BadGatewayException('The database failed');
}
// #endregion database-errors

/** node-postgres gives this error no code. */
function isReadTimeout({ cause }: DrizzleQueryError): boolean {
    return cause?.message === 'Query read timeout';
}

function codeOf({ cause }: DrizzleQueryError): string {
    return cause && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

/**
 * Says for the log why the database failed: nothing of it holds SQL, a parameter or a row.
 *
 * @param error - what a query, or the check of its rows, failed with
 * @returns for instance `57P01`, `ECONNREFUSED`, `no code` or `0.kind: Invalid input`
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
