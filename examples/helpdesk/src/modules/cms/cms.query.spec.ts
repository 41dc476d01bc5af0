import { BadRequestException, NotFoundException } from '@nestjs/common';

import { describe, expect, it } from 'vitest';

import { CMS } from '@o2s/framework/modules';

import { parseEntries, parseId, parseLocale, parseSlug, parseSurvey } from './cms.query';

/** Parses a URL as the host does: any value is possible, and each name stays literal. */
function fromUrl<T extends CMS.Request.GetCmsParams>(search: string): T {
    const params = new URLSearchParams(search);
    const query: Record<string, unknown> = {};
    for (const name of params.keys()) {
        const values = params.getAll(name);
        query[name] = values.length === 1 ? values[0] : values;
    }
    return query as T;
}

describe('every method', () => {
    it.each([
        ['locale=en', { locale: 'en', preview: false }],
        ['locale=de-AT&preview=true', { locale: 'de', preview: true }],
        ['locale=DE', { locale: 'de', preview: false }],
        ['', { locale: 'en', preview: false }],
        ['locale=en&preview=', { locale: 'en', preview: false }],
        ['locale=en&preview=false&utm_source=mail', { locale: 'en', preview: false }],
    ])('accepts ?%s', (search, expected) => {
        expect(parseLocale(fromUrl(search))).toEqual(expected);
    });

    it.each([
        ['locale=', 'locale: must be a language'],
        ['locale=english language', 'locale: must be a language'],
        ['locale=en%26path%3D/', 'locale: must be a language'],
        ["locale=en'--", 'locale: must be a language'],
        ['locale=en&locale=de', 'locale: must be one string'],
        ['locale=en&preview=1', 'preview: must be true or false'],
        ['locale=en&preview=true&preview=false', 'preview: must be true or false'],
    ])('rejects ?%s: %s', (search, message) => {
        const attempt = () => parseLocale(fromUrl(search));
        expect(attempt).toThrow(BadRequestException);
        expect(attempt).toThrow(message);
    });

    it('accepts a boolean from a caller in the same process', () => {
        const params: CMS.Request.GetCmsPagesParams = { locale: 'en', preview: true };
        expect(parseLocale(params).preview).toBe(true);
    });

    it('never repeats the value: it may be long, or a secret', () => {
        const value = 'x'.repeat(1_000_000);
        for (const search of [`locale=${value}`, `locale=en&preview=${value}`]) {
            expect(() => parseLocale(fromUrl(search))).not.toThrow(/xxx/);
        }
    });
});

describe('an id', () => {
    it('must not be missing: a bad request', () => {
        expect(() => parseId(fromUrl('locale=en'))).toThrow('id: is missing');
        expect(() => parseSurvey(fromUrl(''))).toThrow('code: is missing');
        expect(() => parseSlug(fromUrl('locale=en'))).toThrow('slug: is missing');
        expect(() => parseId(fromUrl('locale=en&id=1&id=2'))).toThrow('id: must be one string');
    });

    it.each(['', '..', '../../alerts', 'a/b', 'a?b', 'a#b', 'a\n', "1' OR '1'='1", 'ünï', 'x'.repeat(65)])(
        'that cannot be one is not found: %.60j',
        (id) => {
            expect(() => parseId(fromUrl(new URLSearchParams({ id, locale: 'en' }).toString()))).toThrow(
                NotFoundException,
            );
            expect(() => parseSurvey(fromUrl(new URLSearchParams({ code: id }).toString()))).toThrow(NotFoundException);
        },
    );
});

describe('a slug', () => {
    it.each(['/', '/help', '/hilfe/über-uns', '/a/b/c.html', '/..'])('can be %s', (slug) => {
        expect(parseSlug({ slug, locale: 'en' } as CMS.Request.GetCmsPageParams)).toMatchObject({ slug });
    });

    it.each([
        '',
        'help',
        'https://elsewhere.example.com',
        '/a?b=c',
        '/a&lang=de',
        '/a\n',
        "/'; DROP",
        `/${'x'.repeat(200)}`,
    ])('that cannot be one is not found: %.60j', (slug) => {
        expect(() => parseSlug({ slug, locale: 'en' } as CMS.Request.GetCmsPageParams)).toThrow(NotFoundException);
    });
});

describe('parseEntries', () => {
    // #region filters-test
    it('finds the filters of a URL, which the host does not parse', () => {
        expect(parseEntries(fromUrl('type=glossary&locale=en&filters[topic]=billing'))).toEqual({
            type: 'glossary',
            locale: 'en',
            filters: { topic: 'billing' },
            preview: false,
        });
    });
    // #endregion filters-test

    it('accepts an object from a caller in the same process', () => {
        const params = { type: 'glossary', locale: 'en', filters: { topic: 'billing' } };
        expect(parseEntries(params)).toEqual({ ...params, preview: false });
    });

    it.each([
        ['locale=en', 'type: is missing'],
        ['type=glossary&locale=-', 'locale: must be a language tag'],
        ['type=a/b&locale=en', 'type: must be 1 to 64'],
        ['type=a&locale=en&filters[lang]=de', 'filters.lang: '],
        ['type=a&locale=en&filters[type]=b', 'filters.type: '],
        ['type=a&locale=en&filters[__proto__]=b', 'filters'],
        ['type=a&locale=en&filters[a%26b]=b', 'filters.a&b: '],
        ['type=a&locale=en&filters[]=b', 'filters'],
        ['type=a&locale=en&filters[a]=1&filters[a]=2', 'filters.a: '],
        [`type=a&locale=en&filters[a]=${'x'.repeat(201)}`, 'filters.a: '],
        ['type=a&locale=en&filters=b', 'filters: '],
    ])('rejects ?%.60s', (search, message) => {
        const attempt = () => parseEntries(fromUrl(search));
        expect(attempt).toThrow(BadRequestException);
        expect(attempt).toThrow(message);
    });
});
