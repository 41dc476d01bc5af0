import { BadRequestException } from '@nestjs/common';

import { describe, expect, it } from 'vitest';

import { DocumentListQueryPipe } from './documents.query.pipe';

const pipe = new DocumentListQueryPipe();

describe('DocumentListQueryPipe', () => {
    // #region pipe-test
    it('converts the strings of a URL to numbers', () => {
        expect(pipe.transform({ limit: '2', offset: '4', type: 'INVOICE' })).toEqual({
            limit: 2,
            offset: 4,
            type: 'INVOICE',
        });
    });
    // #endregion pipe-test

    it.each([[undefined], [{}], [{ limit: '', offset: '', type: '' }], [{ utm_source: 'mail' }]])(
        'applies defaults: %j',
        (query) => {
            expect(pipe.transform(query)).toEqual({ limit: 20, offset: 0, type: undefined });
        },
    );

    it.each([
        ['limit', ['0', '101', '-1', '2.5', '1e2', '٣', 'all', ['1', '2'], { gt: '1' }]],
        ['offset', ['-1', '1000001', '9'.repeat(400)]],
        ['type', ['invoice', 'LETTER', 'toString', "' OR 1=1", ['INVOICE'], 'x'.repeat(1_000_000)]],
    ])('rejects an invalid %s by name without its value', (name, values) => {
        for (const value of values) {
            const attempt = () => pipe.transform({ [name]: value });
            expect(attempt).toThrow(BadRequestException);
            expect(attempt).toThrow(new RegExp(`^${name}: must be .{0,60}$`));
        }
    });

    it('reports every invalid field at once', () => {
        expect(() => pipe.transform({ limit: '0', type: 'x' })).toThrow(/^limit: .*; type: /);
    });
});
