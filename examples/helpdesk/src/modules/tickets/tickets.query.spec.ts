import { BadRequestException, NotFoundException } from '@nestjs/common';

import { describe, expect, it } from 'vitest';

import { parseId, parseListQuery } from './tickets.query';

/** Builds the query that arrives over HTTP: strings, and arrays for repeated names. */
function parseUrl(search: string) {
    const params = new URLSearchParams(search);
    const entries = [...new Set(params.keys())].map((name) => {
        const values = params.getAll(name);
        return [name, values.length === 1 ? values[0] : values];
    });
    return parseListQuery(Object.fromEntries(entries) as object);
}

describe('parseListQuery', () => {
    it('applies defaults and treats empty values as absent', () => {
        expect(parseUrl('')).toEqual({ limit: 20, offset: 0 });
        expect(parseUrl('limit=&status=&search=&priority=')).toEqual({ limit: 20, offset: 0 });
    });

    // #region status-test
    it('accepts one status or several', () => {
        expect(parseUrl('status=OPEN').status).toEqual(['OPEN']);
        expect(parseUrl('status=OPEN&status=CLOSED').status).toEqual(['OPEN', 'CLOSED']);
    });
    // #endregion status-test

    it('converts numbers and days', () => {
        expect(parseUrl('limit=2&offset=4&dateFrom=2025-02-03&dateTo=2025-02-03')).toEqual({
            limit: 2,
            offset: 4,
            dateFrom: new Date('2025-02-03T00:00:00Z'),
            dateTo: new Date('2025-02-03T23:59:59Z'),
        });
    });

    it.each(["'; DROP TABLE tickets;--", '") { id } mutation { x', '%', '$id', '\0', '💥'])(
        'accepts %j as a search text, which is sent as a variable',
        (text) => {
            expect(parseListQuery({ search: text, topic: text })).toMatchObject({ search: text, topic: text });
        },
    );

    it.each([
        ['limit', ['0', '101', '-1', '2.5', '1e2', '9'.repeat(400)]],
        ['offset', ['-1', '1000001', 'null']],
        ['topic', ['x'.repeat(201)]],
        ['search', ['x'.repeat(1_000_000)]],
        ['type', ['a b', 'x'.repeat(65), '../admin']],
        ['priority', ['low', 'HIGH', '__proto__']],
        ['status', ['open', 'SOLVED', 'OPEN,CLOSED']],
        ['dateFrom', ['yesterday', '2025-02-30', '2025-02-03T10:00:00']],
        ['dateTo', ['Infinity', '10000-01-01']],
        ['sort', ['createdAt', 'topic_ASC', 'OPENED_ASC']],
    ])('rejects an invalid %s by name without its value', (name, values) => {
        for (const value of values) {
            const attempt = () => parseUrl(new URLSearchParams({ [name]: value }).toString());
            expect(attempt, value.slice(0, 40)).toThrow(BadRequestException);
            expect(attempt).toThrow(new RegExp(`^${name}: `));
            expect(attempt).not.toThrow(/xxxx|9999/);
        }
    });

    it('rejects an invalid status among others, and a list instead of one value', () => {
        expect(() => parseUrl('status=OPEN&status=open')).toThrow(/^status/);
        expect(() => parseUrl('search=a&search=b')).toThrow(/^search: /);
    });
});

describe('parseId', () => {
    it('accepts an ordinary id', () => {
        expect(parseId('tkt-2001')).toBe('tkt-2001');
    });

    it.each(['', '..', 'a/b', '1" }', 'x'.repeat(65), '\ud800'])('finds nothing for %j', (id) => {
        expect(() => parseId(id)).toThrow(NotFoundException);
    });
});
