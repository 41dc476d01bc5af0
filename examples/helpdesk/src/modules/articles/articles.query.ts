import { NotFoundException } from '@nestjs/common';

import { z } from 'zod';

import { Articles } from '@o2s/framework/modules';

import { dateBound, dropEmpty, parseRequest, wholeNumber } from '../../helpdesk.validation';

/** What lists can be sorted by. */
export const SORT_FIELDS = ['createdAt', 'updatedAt', 'title'] as const;

/** An order of rows. */
export interface Sort {
    /** The field that decides. */
    readonly field: (typeof SORT_FIELDS)[number];
    /** Which end comes first. */
    readonly order: 'asc' | 'desc';
}

/** What every list takes. */
interface Paging {
    /** How many rows to answer at most: 1 to 100. */
    readonly limit: number;
    /** How many rows to skip. */
    readonly offset: number;
    /** The language, for instance `en`. */
    readonly language: string;
}

/** The query of a list of categories, checked. */
export interface CategoryListQuery extends Paging {
    /** The order of the rows. */
    readonly sort: Sort;
}

/** The query of a list of articles, checked. */
export interface ArticleListQuery extends Paging {
    /** Only articles with one of these ids. */
    readonly ids?: readonly string[] | undefined;
    /** Only articles of the category with this id. */
    readonly category?: string | undefined;
    /** Only articles created then or later. */
    readonly dateFrom?: Date | undefined;
    /** Only articles created then or earlier. */
    readonly dateTo?: Date | undefined;
    /** Only articles that match these words. */
    readonly phrase?: string | undefined;
    /** The order; absent where the best match, or the newest article, comes first. */
    readonly sort?: Sort | undefined;
}

// #region language
/** The language where the request names none: the framework's type demands a locale, a URL may lack it. */
const DEFAULT_LANGUAGE = 'en';

/** Texts are stored by language: `de-AT` and `de` find the same. */
const language = z
    .string()
    .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i, 'must be a language tag, for instance en or de-AT')
    .transform((tag) => tag.replace(/-.*/, '').toLowerCase())
    .default(DEFAULT_LANGUAGE);
// #endregion language

const ID = /^[\w-]{1,64}$/;
const id = z.string().regex(ID, 'must be 1 to 64 letters, digits, underscores and hyphens');
const paging = { limit: wholeNumber(1, 100).default(20), offset: wholeNumber(0, 1_000_000).default(0) };
const sortField = z.enum(SORT_FIELDS);
const sortOrder = z.enum(['asc', 'desc']);

// #region list-query
const articleListSchema = z.object({
    ...paging,
    locale: language,
    // `?ids=a` is a string, `?ids=a&ids=b` an array.
    ids: z.union([id.transform((one) => [one]), z.array(id).max(100)]).optional(),
    category: id.optional(),
    dateFrom: dateBound('00:00:00Z').optional(),
    dateTo: dateBound('23:59:59Z').optional(),
    sortBy: sortField.optional(),
    sortOrder: sortOrder.optional(),
});

/**
 * Checks and converts the query of a list of articles.
 *
 * @param query - as the controller passes it: strings, whatever its type says, and arrays where a name comes twice
 * @returns numbers, dates and the language; `limit` is 20 and `offset` 0 where absent
 * @throws `BadRequestException` that names each wrong field
 */
export function parseArticleList(query: Articles.Request.GetArticleListQuery): ArticleListQuery {
    return toListQuery(parseRequest(articleListSchema, dropEmpty(query)));
}
// #endregion list-query

// #region search-query
/** PostgreSQL's texts cannot hold the character 0: it would end in an error of the database. */
const phrase = z
    .string()
    .trim()
    .max(200, 'must be at most 200 characters')
    .regex(/^\P{Cc}*$/u, 'must not hold control characters');

const searchSchema = articleListSchema.extend({ query: phrase.optional() });

/**
 * Checks and converts the query of a search.
 *
 * @param query - as for {@link parseArticleList}, and the words to look for; without any it is a list
 * @returns the same as {@link parseArticleList}, and the words
 * @throws `BadRequestException` that names each wrong field
 */
export function parseSearch(query: Articles.Request.SearchArticlesBody): ArticleListQuery {
    const { query: words, ...list } = parseRequest(searchSchema, dropEmpty(query));
    return { ...toListQuery(list), phrase: words || undefined };
}
// #endregion search-query

function toListQuery({
    locale,
    sortBy,
    sortOrder: order,
    ...rest
}: z.output<typeof articleListSchema>): ArticleListQuery {
    const sort = sortBy && { field: sortBy, order: order ?? (sortBy === 'title' ? 'asc' : 'desc') };
    return { ...rest, language: locale, sort };
}

const categoryListSchema = z.object({
    ...paging,
    locale: language,
    sort: z.object({ field: sortField.default('title'), order: sortOrder.default('asc') }).prefault({}),
});

// #region sort-query
/**
 * Checks and converts the query of a list of categories.
 *
 * @param query - as for {@link parseArticleList}. `sort` is an object, which a URL spells `?sort[field]=title`; Nest
 * hands that on as a name of its own
 * @returns numbers, the language and the order; by title where it is absent
 * @throws `BadRequestException` that names each wrong field
 */
export function parseCategoryList(query: Articles.Request.GetCategoryListQuery): CategoryListQuery {
    const { 'sort[field]': field, 'sort[order]': order, ...given } = dropEmpty(query);
    const sort = given['sort'] ?? { field, order };
    const { locale, ...list } = parseRequest(categoryListSchema, { ...given, sort });
    return { ...list, language: locale };
}
// #endregion sort-query

/**
 * Checks what names one article or category.
 *
 * @param name - an id or a slug, as it came in the URL, decoded
 * @param locale - the language tag, `undefined` where the URL has none
 * @param what - for the message
 * @returns the same name, and the language
 * @throws `NotFoundException` when nothing can have this name
 * @throws `BadRequestException` when the locale is no language tag
 */
export function parseName(name: string, locale: string | undefined, what: 'article' | 'category') {
    if (!ID.test(name)) {
        throw new NotFoundException(`There is no such ${what}`);
    }
    const query = parseRequest(z.object({ locale: language }), dropEmpty({ locale }));
    return { name, language: query.locale };
}
