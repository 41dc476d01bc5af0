import { ClientError } from 'graphql-request';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { describeTicketFailure, readPartialData, toTicketException } from './tickets.errors';

const SECRET = 'hunter2';

/** Creates an error with graphql-request's shape and details that must not be exposed. */
function clientError(errors: unknown, { status = 200, data }: { status?: number; data?: unknown } = {}): ClientError {
    const response = { status, data, errors, headers: new Headers({ 'x-secret': SECRET }), body: SECRET };
    return new ClientError(response as ClientError['response'], { query: '{ x }', variables: { id: SECRET } });
}

function coded(code: unknown, more: object = {}): object {
    return { message: `${SECRET} failed`, extensions: { code, ...more } };
}

describe('toTicketException', () => {
    it.each([
        ['UNAUTHENTICATED', 401],
        ['FORBIDDEN', 403],
        ['NOT_FOUND', 404],
        ['BAD_USER_INPUT', 400],
        ['UNAVAILABLE', 503],
        ['INTERNAL', 502],
        ['GRAPHQL_VALIDATION_FAILED', 502],
        ['<script>', 502],
        [undefined, 502],
        [{ a: 1 }, 502],
    ])('turns the code %j with status 200 into %i', (code, expected) => {
        expect(toTicketException(clientError([coded(code)])).getStatus()).toBe(expected);
    });

    it.each([[null], ['text'], [{ message: 'x' }], [[null]], [[{ extensions: null }]], [[]]])(
        'turns errors of another shape, %j, into 502',
        (errors) => {
            expect(toTicketException(clientError(errors)).getStatus()).toBe(502);
        },
    );

    it('uses the first known code', () => {
        expect(toTicketException(clientError([coded('INTERNAL'), coded('FORBIDDEN')])).getStatus()).toBe(403);
    });

    it.each([
        [307, 502],
        [400, 502],
        [401, 401],
        [403, 403],
        [404, 502],
        [429, 503],
        [500, 502],
        [503, 503],
        [504, 504],
    ])('turns status %i without errors into %i', (status, expected) => {
        expect(toTicketException(clientError(undefined, { status })).getStatus()).toBe(expected);
    });

    it('reports rejected fields by the names of the framework', () => {
        const refused = coded('BAD_USER_INPUT', { arguments: ['kind', 'fields.0.name', SECRET] });
        expect(toTicketException(clientError([refused])).message).toBe('type, fields: rejected by the helpdesk');
        expect(toTicketException(clientError([coded('BAD_USER_INPUT', { arguments: [SECRET] })])).message).toBe(
            'the request: rejected by the helpdesk',
        );
    });

    it.each([
        [new DOMException('late', 'TimeoutError'), 504],
        [new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }), 503],
        [new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'UND_ERR_SOCKET' }) }), 502],
        [new TypeError('terminated'), 502],
        [new SyntaxError(SECRET), 502],
        [z.string().safeParse(7).error, 502],
        [SECRET, 502],
    ])('turns %s into %i', (error, expected) => {
        expect(toTicketException(error).getStatus()).toBe(expected);
    });

    it('drops the details of the failure', () => {
        const exception = toTicketException(clientError([coded('INTERNAL')], { status: 500 }));
        expect(inspect(exception, { depth: null, showHidden: true })).not.toContain(SECRET);
    });
});

describe('readPartialData', () => {
    const data = { ticket: { id: 'tkt-1', comments: null } };
    const at = (...path: unknown[]) => ({ ...coded('UNAVAILABLE'), path });

    // #region partial-test
    it('uses a response without parts that are optional in the model', () => {
        const error = clientError([at('ticket', 'comments'), at('ticket', 'attachments')], { data });
        expect(readPartialData(error)).toBe(data);
    });

    it('rejects a response without other parts', () => {
        const error = clientError([at('ticket', 'comments'), at('ticket', 'subject')], { data });
        expect(readPartialData(error)).toBeUndefined();
    });
    // #endregion partial-test

    it.each([
        ['an error within a comment', [at('ticket', 'comments', 0, 'author')], data],
        ['an error of a created ticket', [at('createTicket', 'attachments')], data],
    ])('uses a response with %s', (_what, errors, answered) => {
        expect(readPartialData(clientError(errors, { data: answered }))).toBe(answered);
    });

    it.each([
        ['without a path', [coded('UNAVAILABLE')]],
        ['of another field with the same prefix', [at('ticket', 'commentsCount')]],
        ['of the whole ticket', [at('ticket')]],
        ['of a list', [at('tickets', 'nodes', 0, 'comments')]],
        ['with an invalid path', [{ path: 'ticket.comments' }]],
        ['in an empty list', []],
    ])('rejects a response with an error %s', (_what, errors) => {
        expect(readPartialData(clientError(errors, { data }))).toBeUndefined();
    });

    it('rejects a response with an error status and other errors', () => {
        expect(readPartialData(clientError([at('ticket', 'comments')], { data, status: 500 }))).toBeUndefined();
        expect(readPartialData(new TypeError('fetch failed'))).toBeUndefined();
    });
});

describe('describeTicketFailure', () => {
    it.each([
        [clientError([coded('FORBIDDEN'), coded('a\nb')]), 'status 200, FORBIDDEN, NONE'],
        [clientError(undefined, { status: 500 }), 'status 500'],
        [new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNRESET' }) }), 'ECONNRESET'],
        [new TypeError('terminated'), 'TypeError'],
        [new DOMException('late', 'TimeoutError'), 'TimeoutError'],
        [z.object({ a: z.int() }).safeParse({ a: SECRET }).error, 'a: Invalid input: expected number, received string'],
        [SECRET, 'string'],
    ])('describes the reason without a value: %#', (error, expected) => {
        expect(describeTicketFailure(error)).toBe(expected);
    });
});
