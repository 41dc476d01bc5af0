import { BadRequestException } from '@nestjs/common';

import { describe, expect, it } from 'vitest';

import { parseNewTicket } from './tickets.body';

const TICKET = { title: 'The printer jams', description: 'Again.' };
const FILE = { filename: 'a.txt', contentType: 'text/plain', content: Buffer.from('hello') };

/** Converts a body as HTTP does: to JSON and back. */
function overHttp(body: unknown): unknown {
    return JSON.parse(JSON.stringify(body));
}

describe('parseNewTicket', () => {
    it('requires only a title and a description', () => {
        expect(parseNewTicket(TICKET)).toEqual({ ...TICKET, fields: {}, attachments: [] });
    });

    it('converts field values to strings and trims them', () => {
        const ticket = parseNewTicket({ ...TICKET, title: ' a ', type: 3, fields: { room: 7, urgent: true, x: ' y' } });
        expect(ticket).toMatchObject({ title: 'a', type: 3, fields: { room: '7', urgent: 'true', x: ' y' } });
    });

    // #region buffer-test
    it('accepts a file as a Buffer and as the JSON form of a Buffer', () => {
        const body = { ...TICKET, attachments: [FILE] };
        expect(parseNewTicket(body).attachments).toEqual([FILE]);
        expect(parseNewTicket(overHttp(body)).attachments).toEqual([FILE]);
    });
    // #endregion buffer-test

    it.each([
        [undefined, 'the body must be a JSON object'],
        [null, 'the body must be a JSON object'],
        ['text', 'the body must be a JSON object'],
        [{}, 'title: is missing; description: is missing'],
        [{ ...TICKET, title: ' ' }, 'title: is empty'],
        [{ ...TICKET, title: 'x'.repeat(201) }, 'title: must be at most 200 characters'],
        [{ ...TICKET, title: 7 }, 'title: is missing'],
        [{ ...TICKET, description: 'x'.repeat(1_000_000) }, 'description: must be at most 10000 characters'],
        [{ ...TICKET, type: '3' }, 'type: must be the number of a type'],
        [{ ...TICKET, type: 1.5 }, 'type: must be the number of a type'],
        [{ ...TICKET, fields: [] }, 'fields: must be an object of at most 50 strings'],
        [{ ...TICKET, fields: { room: null } }, 'fields.room: must be a string, a number or a boolean'],
        [{ ...TICKET, fields: { room: 'x'.repeat(10_001) } }, 'fields.room: must be at most 10000 characters'],
        [
            { ...TICKET, fields: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`f${i}`, ''])) },
            'fields: must be at most 50',
        ],
        [{ ...TICKET, attachments: Array(11).fill(FILE) }, 'attachments: must be at most 10'],
        [
            { ...TICKET, attachments: [{ ...FILE, filename: '../a' }] },
            'attachments.0.filename: must be a file name without a path',
        ],
        [
            { ...TICKET, attachments: [{ ...FILE, contentType: 'text' }] },
            'attachments.0.contentType: must be a media type, for example image/png',
        ],
        [
            { ...TICKET, attachments: [{ ...FILE, content: 'aGVsbG8=' }] },
            'attachments.0.content: must be a Buffer, or its JSON form {"type":"Buffer","data":[…]}',
        ],
        [
            { ...TICKET, attachments: [{ ...FILE, content: { type: 'Buffer', data: [256] } }] },
            'attachments.0.content: must be a Buffer, or its JSON form {"type":"Buffer","data":[…]}',
        ],
        [
            { ...TICKET, attachments: [{ ...FILE, content: Buffer.alloc(1_000_001) }] },
            'attachments.0.content: must be at most 1000000 bytes',
        ],
    ])('names each invalid field: %#', (body, message) => {
        expect(() => parseNewTicket(body)).toThrow(new BadRequestException(message));
    });

    it('omits keys that are not names, and lists only the first problems', () => {
        const fields = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`<b>${index}`, 'v']));
        const refuse = (given: object) => () => parseNewTicket({ ...TICKET, fields: given });
        expect(refuse({ ['x'.repeat(10_000)]: 'v' })).toThrow(/^fields\.…: .{1,200}$/);
        expect(refuse({ 'a\nWARN b': 'v' })).toThrow(/^fields\.…: .{1,200}$/);
        expect(refuse(fields)).toThrow(/^(fields\.<b>\d: [^;]{1,200}; ){10}…$/);
    });

    it('rejects invalid field names', () => {
        for (const name of ['a b', '', 'x'.repeat(65), 'ünïcode']) {
            expect(() => parseNewTicket({ ...TICKET, fields: { [name]: 'v' } })).toThrow(BadRequestException);
        }
        const hostile: unknown = JSON.parse('{"title":"t","description":"d","fields":{"__proto__":{"admin":true}}}');
        expect(parseNewTicket(hostile).fields).toEqual({});
        expect(Object.prototype).not.toHaveProperty('admin');
    });
});
