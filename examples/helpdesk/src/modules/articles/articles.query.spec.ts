import { BadRequestException, NotFoundException } from '@nestjs/common';

import { describe, expect, it } from 'vitest';

import { parseArticleList, parseCategoryList, parseName, parseSearch } from './articles.query';

const LONG = 'x'.repeat(1_000_000);

/** Builds the query that arrives over HTTP: strings, and arrays for repeated names, despite the declared types. */
function fromUrl<T>(parse: (query: never) => T, search: string): T {
    const params = new URLSearchParams(search);
    const entries = [...new Set(params.keys())].map((name) => {
        const values = params.getAll(name);
        return [name, values.length === 1 ? values[0] : values];
    });
    return parse(Object.fromEntries(entries) as never);
}

describe('parseArticleList', () => {
    it('applies defaults, also for the locale, which is required by the type but optional in a URL', () => {
        const defaults = { limit: 20, offset: 0, language: 'en' };
        expect(fromUrl(parseArticleList, '')).toEqual(defaults);
        expect(fromUrl(parseArticleList, 'limit=&locale=&ids=&category=&sortBy=')).toEqual(defaults);
    });

    // #region ids-test
    it('accepts one id or several', () => {
        expect(fromUrl(parseArticleList, 'ids=art-1').ids).toEqual(['art-1']);
        expect(fromUrl(parseArticleList, 'ids=art-1&ids=art-2').ids).toEqual(['art-1', 'art-2']);
    });
    // #endregion ids-test

    it('converts every filter', () => {
        const query = 'locale=de-AT&category=cat-1&dateFrom=2025-02-01&dateTo=2025-02-01&sortBy=title&limit=2&offset=4';
        expect(fromUrl(parseArticleList, query)).toEqual({
            limit: 2,
            offset: 4,
            language: 'de',
            category: 'cat-1',
            dateFrom: new Date('2025-02-01T00:00:00Z'),
            dateTo: new Date('2025-02-01T23:59:59Z'),
            sort: { field: 'title', order: 'asc' },
        });
    });

    it('sorts times from the newest on, titles from A on, by default', () => {
        expect(fromUrl(parseArticleList, 'sortBy=updatedAt').sort).toEqual({ field: 'updatedAt', order: 'desc' });
        expect(fromUrl(parseArticleList, 'sortBy=title&sortOrder=desc').sort).toEqual({
            field: 'title',
            order: 'desc',
        });
        expect(fromUrl(parseArticleList, 'sortOrder=asc').sort).toBeUndefined();
    });

    it.each([
        ['limit', ['0', '101', '-1', '2.5', '1e2', '9'.repeat(400)]],
        ['offset', ['-1', '1000001']],
        ['locale', ['german', 'd', 'de_DE', "de'--", '*', LONG]],
        ['ids', ["1' or '1'='1", 'a b', LONG]],
        ['category', ['a,b', '%', '\0', LONG]],
        ['dateFrom', ['yesterday', '2025-02-30', "2025-01-01'; drop table x"]],
        ['dateTo', ['Infinity', '2025-01-31T25:00:00Z']],
        ['sortBy', ['title; drop table x', 'created_at', '__proto__']],
        ['sortOrder', ['ASC', 'asc, (select 1)']],
    ])('rejects an invalid %s by name without its value', (name, values) => {
        for (const value of values) {
            const attempt = () => fromUrl(parseArticleList, new URLSearchParams({ [name]: value }).toString());
            expect(attempt, value.slice(0, 40)).toThrow(BadRequestException);
            expect(attempt).toThrow(new RegExp(`^${name}: `));
            expect(attempt).not.toThrow(/xxxx|9999|drop/);
        }
    });

    it('rejects more than a hundred ids, and one wrong id among others', () => {
        const many = Array.from({ length: 101 }, (_, index) => `ids=art-${index}`).join('&');
        expect(() => fromUrl(parseArticleList, many)).toThrow(/^ids/);
        expect(() => fromUrl(parseArticleList, 'ids=art-1&ids=a b')).toThrow(/^ids/);
    });
});

describe('parseSearch', () => {
    it.each(["'; drop table articles;--", '100%', 'use_underscores', '"paper jam" -ink', ':*&|!()', '💥', '\\'])(
        'accepts %j as search words, which are sent as a parameter',
        (query) => {
            expect(parseSearch({ query, locale: 'en' }).phrase).toBe(query);
        },
    );

    it('lists articles if there are no words', () => {
        expect(fromUrl(parseSearch, 'query=%20%20&limit=3')).toEqual({ limit: 3, offset: 0, language: 'en' });
        expect(fromUrl(parseSearch, '')).toEqual({ limit: 20, offset: 0, language: 'en' });
    });

    it.each(['a\0b', '\u001b', LONG, 'x'.repeat(201)])('rejects words that no article can contain: %#', (query) => {
        expect(() => parseSearch({ query, locale: 'en' })).toThrow(/^query: must (not contain|be at most)/);
    });

    it('rejects a list of words', () => {
        expect(() => fromUrl(parseSearch, 'query=a&query=b')).toThrow(/^query: /);
    });
});

describe('parseCategoryList', () => {
    it('sorts by title by default', () => {
        expect(fromUrl(parseCategoryList, 'locale=pl')).toEqual({
            limit: 20,
            offset: 0,
            language: 'pl',
            sort: { field: 'title', order: 'asc' },
        });
    });

    // #region sort-test
    it('accepts the order as an object and in the form of a URL', () => {
        const sort = { field: 'createdAt', order: 'desc' } as const;
        expect(parseCategoryList({ locale: 'en', sort }).sort).toEqual(sort);
        expect(fromUrl(parseCategoryList, 'sort[field]=createdAt&sort[order]=desc').sort).toEqual(sort);
        expect(fromUrl(parseCategoryList, 'sort[field]=updatedAt').sort).toEqual({ field: 'updatedAt', order: 'asc' });
        expect(fromUrl(parseCategoryList, 'sort[order]=desc').sort).toEqual({ field: 'title', order: 'desc' });
    });
    // #endregion sort-test

    it.each(['sort=title', 'sort[field]=slug', 'sort[field]=title&sort[order]=up'])('rejects %s', (search) => {
        expect(() => fromUrl(parseCategoryList, search)).toThrow(/^sort/);
    });
});

describe('parseName', () => {
    it('keeps the name and finds the language', () => {
        expect(parseName('paper-jams', 'DE-at', 'article')).toEqual({ name: 'paper-jams', language: 'de' });
        expect(parseName('paper-jams', undefined, 'article').language).toBe('en');
        expect(parseName('paper-jams', '', 'article').language).toBe('en');
    });

    it.each(['', '..', 'a/b', "1' or '1'='1", 'a\0', '%', LONG])('finds nothing for %#', (name) => {
        expect(() => parseName(name, 'en', 'article')).toThrow(new NotFoundException('There is no such article'));
    });

    it('rejects an invalid language tag', () => {
        expect(() => parseName('paper-jams', '*', 'article')).toThrow(/^locale: must be a language tag/);
    });
});
