import { describe, expect, it } from 'vitest';

import { parseSections } from './articles.sections';

const TIMES = { createdAt: '2025-02-03T08:00:00Z', updatedAt: '2025-02-03T08:00:00Z' };
const TEXT = { kind: 'text', id: 's1', ...TIMES, content: 'Pull.' };
const IMAGE = { kind: 'image', id: 's2', ...TIMES, url: 'https://example.com/s.png', alt: '' };

describe('parseSections', () => {
    it('accepts texts and images and drops their unknown fields', () => {
        expect(parseSections([TEXT, { ...IMAGE, added: 'later' }])).toEqual([TEXT, IMAGE]);
        expect(parseSections([])).toEqual([]);
    });

    it.each([
        ['null', null],
        ['an object', {}],
        ['an unknown kind', [{ ...TEXT, kind: 'video' }]],
        ['a text without content', [{ ...TEXT, content: undefined }]],
        ['an invalid time', [{ ...TEXT, createdAt: 'yesterday' }]],
        ['an image without a URL', [{ ...IMAGE, url: undefined }]],
    ])('rejects %s', (_what, value) => {
        expect(() => parseSections(value)).toThrow();
    });
});
