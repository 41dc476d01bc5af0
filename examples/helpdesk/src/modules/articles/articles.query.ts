import { NotFoundException } from '@nestjs/common';

import { z } from 'zod';

import { Articles } from '@o2s/framework/modules';

import { dateBound, dropEmpty, parseRequest, wholeNumber } from '../../helpdesk.validation';

/** The fields that lists can be sorted by. */
export const SORT_FIELDS = ['createdAt', 'updatedAt', 'title'] as const;

/** An order of rows. */
export interface Sort {
    /** The field to sort by. */
    readonly field: (typeof SORT_FIELDS)[number];
    /** The direction of the order. */
    readonly order: 'asc' | 'desc';
}

/** The parameters of every list. */
interface Paging {
    /** Maximum number of rows: 1 to 100. */
    readonly limit: number;
    /** Number of rows to skip. */
    readonly offset: number;
    /** The language, for example `en`. */
    readonly language: string;
}

/** The validated query of a list of categories. */
export interface CategoryListQuery extends Paging {
    /** The order of the rows. */
    readonly sort: Sort;
}

/** The validated query of a list of articles. */
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
    /** The order; if absent, the best match or the newest article comes first. */
    readonly sort?: Sort | undefined;
}

// #region language
/** The default language: the framework's type requires a locale, but a URL may omit it. */
const DEFAULT_LANGUAGE = 'en';

/** Reduces a locale to its language, because texts are stored by language: `de-AT` and `de` find the same texts. */
const language = z
    .string()
    .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i, 'must be a language tag, for example en or de-AT')
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
 * @param query - the query from the controller: strings despite the declared type, and arrays for repeated names
 * @returns numbers, dates and the language; `limit` is 20 and `offset` 0 if absent
 * @throws `BadRequestException` with the name of each invalid field
 */
export function parseArticleList(query: Articles.Request.GetArticleListQuery): ArticleListQuery {
    return toListQuery(parseRequest(articleListSchema, dropEmpty(query)));
}
// #endregion list-query

// #region search-query
/** Rejects control characters: PostgreSQL's texts cannot contain the character 0, which causes a database error. */
const phrase = z
    .string()
    .trim()
    .max(200, 'must be at most 200 characters')
    .regex(/^\P{Cc}*$/u, 'must not contain control characters');

const searchSchema = articleListSchema.extend({ query: phrase.optional() });

/**
 * Checks and converts the query of a search.
 *
 * @param query - the parameters of {@link parseArticleList} and the search words; without words it is a list
 * @returns the same as {@link parseArticleList}, and the words
 * @throws `BadRequestException` with the name of each invalid field
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
 * @param query - like {@link parseArticleList}. `sort` is an object, in a URL `?sort[field]=title`; Nest passes
 * it on as a parameter with this literal name
 * @returns numbers, the language and the order; by title if absent
 * @throws `BadRequestException` with the name of each invalid field
 */
export function parseCategoryList(query: Articles.Request.GetCategoryListQuery): CategoryListQuery {
    const { 'sort[field]': field, 'sort[order]': order, ...given } = dropEmpty(query);
    const sort = given['sort'] ?? { field, order };
    const { locale, ...list } = parseRequest(categoryListSchema, { ...given, sort });
    return { ...list, language: locale };
}
// #endregion sort-query

/**
 * Checks the ID or slug of one article or category.
 *
 * @param name - the decoded ID or slug from the URL
 * @param locale - the language tag, `undefined` if the URL has none
 * @param what - the kind of record, for the message
 * @returns the same name, and the language
 * @throws `NotFoundException` if no record can have this name
 * @throws `BadRequestException` if the locale is not a language tag
 */
export function parseName(name: string, locale: string | undefined, what: 'article' | 'category') {
    if (!ID.test(name)) {
        throw new NotFoundException(`There is no such ${what}`);
    }
    const query = parseRequest(z.object({ locale: language }), dropEmpty({ locale }));
    return { name, language: query.locale };
}
