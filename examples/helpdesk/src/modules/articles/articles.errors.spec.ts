import { HttpException, NotFoundException } from '@nestjs/common';

import { DrizzleQueryError } from 'drizzle-orm';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { describeFailure, toHttpException } from './articles.errors';

const SECRET = 'hunter2';

/** Creates an error with Drizzle's shape: with the SQL, its parameters, and the driver's error. */
function queryError(code: string | undefined, message = SECRET): DrizzleQueryError {
    const cause = Object.assign(new Error(message), code === undefined ? {} : { code });
    return new DrizzleQueryError('select 1', [SECRET], cause);
}

describe('toHttpException', () => {
    it.each([
        ['57014', 504],
        ['08006', 503],
        ['28P01', 503],
        ['3D000', 503],
        ['53300', 503],
        ['57P01', 503],
        ['57P03', 503],
        ['ECONNREFUSED', 503],
        ['ECONNRESET', 503],
        ['ENOTFOUND', 503],
        [undefined, 503],
        ['42P01', 502],
        ['42601', 502],
        ['22021', 502],
        ['40001', 502],
        ['XX000', 502],
    ])('turns the code %s into %i', (code, expected) => {
        const exception = toHttpException(queryError(code));
        expect(exception).toBeInstanceOf(HttpException);
        expect((exception as HttpException).getStatus()).toBe(expected);
    });

    it('turns a silent server into 504', () => {
        expect(toHttpException(queryError(undefined, 'Query read timeout'))).toMatchObject({ status: 504 });
    });

    it('turns invalid rows into 502', () => {
        expect(toHttpException(z.array(z.int()).safeParse(['a']).error)).toMatchObject({ status: 502 });
    });

    it('drops the details of the failure', () => {
        const exception = toHttpException(queryError('42P01'));
        expect(inspect(exception, { depth: null, showHidden: true })).not.toMatch(/hunter2|select/);
    });

    it.each([[new NotFoundException()], [new TypeError('a mistake of ours')], ['text'], [undefined]])(
        'returns %s unchanged',
        (error) => {
            expect(toHttpException(error)).toBe(error);
        },
    );
});

describe('describeFailure', () => {
    it.each([
        [queryError('57P01'), '57P01'],
        [queryError(undefined), 'no code'],
        [z.array(z.int()).safeParse([SECRET]).error, '0: Invalid input: expected number, received string'],
        [new HttpException('gone', 404), 'gone'],
        [SECRET, 'not the database'],
    ])('describes the reason without a value: %#', (error, expected) => {
        expect(describeFailure(error)).toBe(expected);
    });
});
