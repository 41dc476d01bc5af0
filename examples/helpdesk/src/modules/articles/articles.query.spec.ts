import { BadRequestException, NotFoundException } from '@nestjs/common';

import { describe, expect, it } from 'vitest';

import { parseArticleList, parseCategoryList, parseName, parseSearch } from './articles.query';

const LONG = 'x'.repeat(1_000_000);

/** What really arrives: strings, and arrays where a name comes twice; the declared types are a promise. */
function fromUrl<T>(parse: (query: never) => T, search: string): T {
    const params = new URLSearchParams(search);
    const entries = [...new Set(params.keys())].map((name) => {
        const values = params.getAll(name);
        return [name, values.length === 1 ? values[0] : values];
    });
    return parse(Object.fromEntries(entries) as never);
}

describe('parseArticleList', () => {
    it('has defaults, also for the locale that the type demands and a URL may lack', () => {
        const defaults = { limit: 20, offset: 0, language: 'en' };
        expect(fromUrl(parseArticleList, '')).toEqual(defaults);
        expect(fromUrl(parseArticleList, 'limit=&locale=&ids=&category=&sortBy=')).toEqual(defaults);
    });

    // #region ids-test
    it('takes one id or several', () => {
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

    it('sorts times from the newest on, titles from A on, unless it is told otherwise', () => {
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
    ])('refuses a wrong %s by its name, without its value', (name, values) => {
        for (const value of values) {
            const attempt = () => fromUrl(parseArticleList, new URLSearchParams({ [name]: value }).toString());
            expect(attempt, value.slice(0, 40)).toThrow(BadRequestException);
            expect(attempt).toThrow(new RegExp(`^${name}: `));
            expect(attempt).not.toThrow(/xxxx|9999|drop/);
        }
    });

    it('refuses more than a hundred ids, and one wrong id among others', () => {
        const many = Array.from({ length: 101 }, (_, index) => `ids=art-${index}`).join('&');
        expect(() => fromUrl(parseArticleList, many)).toThrow(/^ids/);
        expect(() => fromUrl(parseArticleList, 'ids=art-1&ids=a b')).toThrow(/^ids/);
    });
});

describe('parseSearch', () => {
    it.each(["'; drop table articles;--", '100%', 'use_underscores', '"paper jam" -ink', ':*&|!()', '💥', '\\'])(
        'takes %j as words to look for: they travel as a parameter',
        (query) => {
            expect(parseSearch({ query, locale: 'en' }).phrase).toBe(query);
        },
    );

    it('is a list without words', () => {
        expect(fromUrl(parseSearch, 'query=%20%20&limit=3')).toEqual({ limit: 3, offset: 0, language: 'en' });
        expect(fromUrl(parseSearch, '')).toEqual({ limit: 20, offset: 0, language: 'en' });
    });

    it.each(['a\0b', '\u001b', LONG, 'x'.repeat(201)])('refuses words that no article can have: %#', (query) => {
        expect(() => parseSearch({ query, locale: 'en' })).toThrow(/^query: must (not hold|be at most)/);
    });

    it('refuses a list of words', () => {
        expect(() => fromUrl(parseSearch, 'query=a&query=b')).toThrow(/^query: /);
    });
});

describe('parseCategoryList', () => {
    it('sorts by title where nothing is said', () => {
        expect(fromUrl(parseCategoryList, 'locale=pl')).toEqual({
            limit: 20,
            offset: 0,
            language: 'pl',
            sort: { field: 'title', order: 'asc' },
        });
    });

    // #region sort-test
    it('takes the order as an object, and as a URL spells it', () => {
        const sort = { field: 'createdAt', order: 'desc' } as const;
        expect(parseCategoryList({ locale: 'en', sort }).sort).toEqual(sort);
        expect(fromUrl(parseCategoryList, 'sort[field]=createdAt&sort[order]=desc').sort).toEqual(sort);
        expect(fromUrl(parseCategoryList, 'sort[field]=updatedAt').sort).toEqual({ field: 'updatedAt', order: 'asc' });
        expect(fromUrl(parseCategoryList, 'sort[order]=desc').sort).toEqual({ field: 'title', order: 'desc' });
    });
    // #endregion sort-test

    it.each(['sort=title', 'sort[field]=slug', 'sort[field]=title&sort[order]=up'])('refuses %s', (search) => {
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

    it('refuses what is no language tag', () => {
        expect(() => parseName('paper-jams', '*', 'article')).toThrow(/^locale: must be a language tag/);
    });
});
