import { BadRequestException } from '@nestjs/common';

import { describe, expect, it } from 'vitest';

import { QueryReader } from './mocked.query';

/** Reads one value in one way, and checks it. */
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
        ['a number of a caller in the same process', number, 100, 100],
        ['no number', number, undefined, 20],
        ['an empty number', number, '', 20],
        ['a word', word, 'OPEN', 'OPEN'],
        ['no word', word, undefined, undefined],
        ['one word', words, 'OPEN', ['OPEN']],
        ['several words', words, ['OPEN', 'CLOSED'], ['OPEN', 'CLOSED']],
        ['no words', words, undefined, undefined],
        ['a text', text, 'a%_', 'a%_'],
        ['the start of a day', from, '2024-02-29', Date.UTC(2024, 1, 29)],
        ['the end of a day', to, '2025-01-31', Date.UTC(2025, 0, 31, 23, 59, 59)],
        ['a time with its zone', to, '2025-01-31T12:00:00+02:00', Date.UTC(2025, 0, 31, 10)],
        ['no time', from, '', undefined],
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
    ])('refuses a wrong %s', (_what, reading: (reader: QueryReader) => unknown, values) => {
        for (const value of values) {
            expect(() => read(value, reading), JSON.stringify(value)).toThrow(BadRequestException);
            expect(() => read(value, reading)).toThrow(/^it: must be /);
        }
    });

    it('names all that is wrong, and no value', () => {
        const reader = new QueryReader({ limit: 'hunter2', sort: 'hunter2' });
        reader.readNumber('limit', 1, 100, 20);
        reader.readWord('sort', ['createdAt_ASC']);
        expect(() => reader.check()).toThrow(
            'limit: must be a whole number from 1 to 100; sort: must be one of createdAt_ASC',
        );
    });

    it('reads nothing from a prototype', () => {
        expect(new QueryReader({}).readText('constructor')).toBeUndefined();
        expect(new QueryReader(Object.create({ it: 'inherited' }) as object).readText('it')).toBeUndefined();
    });
});
