import { BadRequestException } from '@nestjs/common';

import { describe, expect, it } from 'vitest';

import { QueryReader } from './mocked.query';

/** Reads and checks one value with one method. */
function read<T>(value: unknown, reading: (reader: QueryReader) => T): T {
    const reader = new QueryReader({ it: value });
    const result = reading(reader);
    reader.check();
    return result;
}

const number = (reader: QueryReader) => reader.readNumber('it', 1, 100, 20);
const word = (reader: QueryReader) => reader.readWord('it', ['OPEN', 'CLOSED']);
const words = (reader: QueryReader) => reader.readWords('it', ['OPEN', 'CLOSED']);
const text = (reader: QueryReader) => reader.readText('it');
const from = (reader: QueryReader) => reader.readTime('it', '00:00:00Z');
const to = (reader: QueryReader) => reader.readTime('it', '23:59:59Z');

describe('QueryReader', () => {
    it.each([
        ['a number', number, '2', 2],
        ['a number from a caller in the same process', number, 100, 100],
        ['a missing number', number, undefined, 20],
        ['an empty number', number, '', 20],
        ['a word', word, 'OPEN', 'OPEN'],
        ['a missing value', word, undefined, undefined],
        ['one value', words, 'OPEN', ['OPEN']],
        ['several values', words, ['OPEN', 'CLOSED'], ['OPEN', 'CLOSED']],
        ['missing values', words, undefined, undefined],
        ['a text', text, 'a%_', 'a%_'],
        ['the start of a day', from, '2024-02-29', Date.UTC(2024, 1, 29)],
        ['the end of a day', to, '2025-01-31', Date.UTC(2025, 0, 31, 23, 59, 59)],
        ['a time with a time zone', to, '2025-01-31T12:00:00+02:00', Date.UTC(2025, 0, 31, 10)],
        ['an empty time', from, '', undefined],
    ])('reads %s', (_what, reading: (reader: QueryReader) => unknown, value, expected) => {
        expect(read(value, reading)).toEqual(expected);
    });

    it.each([
        ['number', number, ['0', '101', '-1', '2.5', '1e2', ' 2', '٣', 'all', ['2'], ['1', '2'], 2.5, NaN, {}]],
        ['word', word, ['open', 'toString', ['OPEN'], {}]],
        ['words', words, ['open', ['OPEN', 'toString'], {}]],
        ['text', text, ['x'.repeat(201), ['a', 'b'], {}]],
        [
            'time',
            from,
            [
                'yesterday',
                '2025-02-30',
                '2025-13-01',
                '31.01.2025',
                '2025-01-31T12:00:00',
                '2025-01-31T25:00Z',
                ['2025-01-31'],
            ],
        ],
    ])('rejects an invalid %s', (_what, reading: (reader: QueryReader) => unknown, values) => {
        for (const value of values) {
            expect(() => read(value, reading), JSON.stringify(value)).toThrow(BadRequestException);
            expect(() => read(value, reading)).toThrow(/^it: must be /);
        }
    });

    it('reports every invalid field without its value', () => {
        const reader = new QueryReader({ limit: 'hunter2', sort: 'hunter2' });
        reader.readNumber('limit', 1, 100, 20);
        reader.readWord('sort', ['createdAt_ASC']);
        expect(() => reader.check()).toThrow(
            'limit: must be a whole number from 1 to 100; sort: must be one of createdAt_ASC',
        );
    });

    it('ignores properties of the prototype', () => {
        expect(new QueryReader({}).readText('constructor')).toBeUndefined();
        expect(new QueryReader(Object.create({ it: 'inherited' }) as object).readText('it')).toBeUndefined();
    });
});
