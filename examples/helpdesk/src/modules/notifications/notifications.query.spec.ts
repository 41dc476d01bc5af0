import { BadRequestException, NotFoundException } from '@nestjs/common';

import { describe, expect, it } from 'vitest';

import { parseId, parseListQuery, parseMarkAs } from './notifications.query';

/** Builds the query that arrives over HTTP: any value is possible, despite the declared type. */
function parseUrl(search: string) {
    const params = new URLSearchParams(search);
    const query: Record<string, unknown> = {};
    for (const name of params.keys()) {
        const values = params.getAll(name);
        query[name] = values.length === 1 ? values[0] : values;
    }
    return parseListQuery(query);
}

describe('parseListQuery', () => {
    it('applies defaults', () => {
        expect(parseListQuery({})).toEqual({ limit: 20, offset: 0 });
    });

    // #region query-test
    it('converts the strings of a URL to numbers and dates', () => {
        expect(parseUrl('limit=2&offset=4&dateFrom=2025-01-31')).toEqual({
            limit: 2,
            offset: 4,
            dateFrom: new Date('2025-01-31T00:00:00Z'),
        });
    });

    it('names each invalid field', () => {
        expect(() => parseUrl('limit=-1&dateTo=yesterday')).toThrow(
            'limit: must be a whole number from 1 to 100; dateTo: must be an ISO 8601 date',
        );
    });
    // #endregion query-test

    it('accepts numbers from a caller in the same process', () => {
        expect(parseListQuery({ limit: 100, offset: 1_000_000 })).toMatchObject({ limit: 100, offset: 1_000_000 });
    });

    it('treats an empty filter as absent', () => {
        expect(parseUrl('limit=&status=&type=&sort=&dateFrom=')).toEqual({ limit: 20, offset: 0 });
    });

    it('ignores names that the framework does not have', () => {
        expect(parseUrl('limit=3&utm_source=mail&locale=de&__proto__=x')).toEqual({ limit: 3, offset: 0 });
    });

    it('ends a day at its last second, and keeps a time with a time zone', () => {
        expect(parseUrl('dateTo=2024-02-29').dateTo).toEqual(new Date('2024-02-29T23:59:59Z'));
        expect(parseUrl('dateTo=2025-01-31T12:00:00%2B02:00').dateTo).toEqual(new Date('2025-01-31T10:00:00Z'));
    });

    it.each([
        ['limit', ['0', '101', '-1', '2.5', '1e2', '0x10', ' 2', '2 ', '٣', 'NaN', 'Infinity', '9'.repeat(400), 'all']],
        ['offset', ['-1', '1000001', '99999999999999999999', '1.0', 'null', 'true']],
        ['type', ["'; DROP TABLE alerts;--", '../../admin', 'a b', 'x'.repeat(65), 'ünïcode', '\0']],
        ['priority', ['high', 'URGENT', '4', 'toString']],
        ['status', ['read', 'DELETED', '__proto__']],
        ['dateFrom', ['yesterday', '2025-02-30', '2025-13-01', '31.01.2025', '1736150400', '2025-01-31T12:00:00']],
        ['dateTo', [' ', 'Infinity', '2025-01-31T25:00:00Z', '10000-01-01']],
        ['sort', ['createdAt', 'createdAt_desc', 'title_ASC', '-created_ts', 'priority_ASC,createdAt_ASC']],
    ])('rejects an invalid %s by name', (name, values) => {
        for (const value of values) {
            const search = new URLSearchParams({ [name]: value }).toString();
            expect(() => parseUrl(search), value.slice(0, 40)).toThrow(BadRequestException);
            expect(() => parseUrl(search)).toThrow(new RegExp(`^${name}: `));
        }
    });

    it('rejects a repeated name', () => {
        expect(() => parseUrl('limit=1&limit=2')).toThrow('limit: must be a whole number from 1 to 100');
        expect(() => parseUrl('status=READ&status=VIEWED')).toThrow(/^status: /);
    });

    it('never repeats the value: it may be long, or a secret', () => {
        const value = 'x'.repeat(1_000_000);
        for (const name of ['limit', 'type', 'priority', 'dateFrom', 'sort']) {
            const message = messageOf(() => parseUrl(`${name}=${value}`));
            expect(message).not.toContain('xxx');
            expect(message.length).toBeLessThan(200);
        }
    });
});

describe('parseId', () => {
    it.each(['alr-1001', 'A_b-9', 'x'.repeat(64)])('accepts %s', (id) => {
        expect(parseId(id)).toBe(id);
    });

    it.each([
        '',
        '.',
        '..',
        '../../admin',
        '%2e%2e',
        'a/b',
        'a\\b',
        'a?b=c',
        'a#b',
        'alr-1\n',
        'ünïcode',
        '\ud800',
        "1' OR '1'='1",
        'x'.repeat(65),
    ])('finds nothing for %j', (id) => {
        expect(() => parseId(id)).toThrow(NotFoundException);
    });
});

describe('parseMarkAs', () => {
    it('keeps only the id and the status', () => {
        const request = { id: 'alr-1', status: 'READ', admin: true };
        expect(parseMarkAs(request)).toEqual({ id: 'alr-1', status: 'READ' });
    });

    it.each([[undefined], [null], ['READ'], [[]], [{}], [{ id: 'alr-1' }], [{ id: 7, status: 'READ' }]])(
        'rejects %j',
        (request) => {
            expect(() => parseMarkAs(request)).toThrow(BadRequestException);
        },
    );

    it('lists the valid statuses', () => {
        const message = messageOf(() => parseMarkAs({ id: 'alr-1', status: 'DONE' }));
        expect(message).toBe('status: Invalid option: expected one of "UNVIEWED"|"VIEWED"|"READ"');
    });
});

function messageOf(call: () => unknown): string {
    try {
        call();
    } catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
    throw new Error('Expected the call to throw.');
}
