import { HttpException } from '@nestjs/common';

import { inspect } from 'node:util';
import { TimeoutError } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { describeFailure, toHttpException } from './helpdesk.errors';

/** Creates an error with axios' shape and details that must not be exposed. */
function axiosError(parts: { code?: string; status?: number }): Error {
    return Object.assign(new Error('Request failed, token hunter2'), {
        isAxiosError: true,
        code: parts.code,
        config: { headers: { Authorization: 'Bearer hunter2' } },
        response: parts.status === undefined ? undefined : { status: parts.status, data: 'hunter2' },
    });
}

function statusOf(error: unknown): number {
    const exception = toHttpException(error);
    expect(exception).toBeInstanceOf(HttpException);
    return (exception as HttpException).getStatus();
}

describe('toHttpException', () => {
    it.each([
        [302, 502],
        [400, 502],
        [401, 401],
        [403, 403],
        [404, 404],
        [409, 502],
        [429, 503],
        [500, 502],
        [502, 502],
        [503, 503],
        [504, 504],
    ])('turns status %i into %i', (status, expected) => {
        expect(statusOf(axiosError({ code: 'ERR_BAD_RESPONSE', status }))).toBe(expected);
    });

    it.each([
        ['ECONNREFUSED', 503],
        ['ENOTFOUND', 503],
        ['EAI_AGAIN', 503],
        ['EHOSTUNREACH', 503],
        ['ENETUNREACH', 503],
        ['ECONNABORTED', 504],
        ['ETIMEDOUT', 504],
        ['ECONNRESET', 502],
        ['EPIPE', 502],
        ['CERT_HAS_EXPIRED', 502],
        [undefined, 502],
    ])('turns the code %s into %i', (code, expected) => {
        expect(statusOf(axiosError({ code }))).toBe(expected);
    });

    it('uses the code of an interrupted success', () => {
        expect(toHttpException(axiosError({ code: 'ECONNRESET', status: 200 }))).toMatchObject({
            status: 502,
            message: 'The connection to the helpdesk failed',
        });
        expect(statusOf(axiosError({ code: 'ECONNABORTED', status: 200 }))).toBe(504);
    });

    it('turns a timeout into 504 and an invalid body into 502', () => {
        expect(statusOf(new TimeoutError())).toBe(504);
        expect(statusOf(z.string().safeParse(7).error)).toBe(502);
    });

    it('drops the details of the failure', () => {
        const exception = toHttpException(axiosError({ code: 'ERR_BAD_RESPONSE', status: 500 }));
        expect(inspect(exception, { depth: null, showHidden: true })).not.toContain('hunter2');
    });

    it.each([[new TypeError('a mistake of ours')], ['text'], [undefined]])('returns %s unchanged', (error) => {
        expect(toHttpException(error)).toBe(error);
    });
});

describe('describeFailure', () => {
    it.each([
        [axiosError({ code: 'ERR_BAD_RESPONSE', status: 500 }), 'status 500'],
        [axiosError({ code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
        [axiosError({ code: 'ECONNRESET', status: 200 }), 'ECONNRESET'],
        [axiosError({}), 'no code'],
        [new TimeoutError(), 'TimeoutError'],
        [
            z.object({ a: z.int() }).safeParse({ a: 'hunter2' }).error,
            'a: Invalid input: expected number, received string',
        ],
        ['hunter2', 'string'],
    ])('describes the reason without a value: %#', (error, expected) => {
        expect(describeFailure(error)).toBe(expected);
    });
});
