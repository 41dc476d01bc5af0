import { type SQL, and, asc, count, desc, eq, gte, ilike, inArray, lte, or, sql } from 'drizzle-orm';

import type { Database } from './articles.database';
import type { ArticleListQuery, Sort } from './articles.query';
import type { ArticleDetailsRow, ArticleRow, Page } from './articles.rows';
import { SEARCH_CONFIGS, articleTranslations, articles, authors, categoryTranslations } from './articles.schema';

// #region columns
const ARTICLE_COLUMNS = {
    id: articles.id,
    slug: articles.slug,
    createdAt: articles.createdAt,
    updatedAt: articles.updatedAt,
    title: articleTranslations.title,
    lead: articleTranslations.lead,
    tags: articleTranslations.tags,
    roles: articles.roles,
    theme: articles.theme,
    imageUrl: articles.imageUrl,
    imageWidth: articles.imageWidth,
    imageHeight: articles.imageHeight,
    imageAlt: articleTranslations.imageAlt,
    thumbnailUrl: articles.thumbnailUrl,
    category: { id: categoryTranslations.categoryId, title: categoryTranslations.title },
    author: {
        name: authors.name,
        position: authors.position,
        email: authors.email,
        avatarUrl: authors.avatarUrl,
    },
};
// #endregion columns

/**
 * Finds one article.
 *
 * @param db - the database
 * @param slug - its slug
 * @param language - its language
 * @returns the article with its sections; `undefined` if none exists in this language
 */
// #region find-article
export async function findArticle(
    db: Database,
    slug: string,
    language: string,
): Promise<ArticleDetailsRow | undefined> {
    const rows = await db
        .select({ ...ARTICLE_COLUMNS, sections: articleTranslations.sections })
        .from(articles)
        .innerJoin(articleTranslations, textsIn(language))
        .leftJoin(categoryTranslations, categoryTextsIn(language))
        .leftJoin(authors, eq(authors.id, articles.authorId))
        .where(eq(articles.slug, slug));
    return rows[0];
}
// #endregion find-article

/**
 * Finds one page of articles.
 *
 * @param db - the database
 * @param query - the validated language, filters, search words, order and paging
 * @returns the rows of the page, and the total number of matches
 */
// #region find-articles
export async function findArticles(db: Database, query: ArticleListQuery): Promise<Page<ArticleRow>> {
    const search = query.phrase === undefined ? undefined : searchFor(query.phrase, query.language);
    const matching = and(
        query.ids && inArray(articles.id, [...query.ids]),
        query.category === undefined ? undefined : eq(articles.categoryId, query.category),
        query.dateFrom && gte(articles.createdAt, query.dateFrom),
        query.dateTo && lte(articles.createdAt, query.dateTo),
        search?.matches,
    );
    const order = query.sort ? [orderBy(query.sort)] : (search?.bestFirst ?? [desc(articles.createdAt)]);

    const [rows, totals] = await Promise.all([
        db
            .select(ARTICLE_COLUMNS)
            .from(articles)
            .innerJoin(articleTranslations, textsIn(query.language))
            .leftJoin(categoryTranslations, categoryTextsIn(query.language))
            .leftJoin(authors, eq(authors.id, articles.authorId))
            .where(matching)
            .orderBy(...order, asc(articles.id)) // equal rows keep their order, so that pages never overlap
            .limit(query.limit)
            .offset(query.offset),
        db
            .select({ total: count() })
            .from(articles)
            .innerJoin(articleTranslations, textsIn(query.language))
            .where(matching),
    ]);
    return { rows, total: totals[0]?.total ?? 0 };
}
// #endregion find-articles

// #region search
/** Finds words anywhere in the article in any form, and parts of its title. Matches in a title come first. */
function searchFor(phrase: string, language: string): { matches: SQL | undefined; bestFirst: SQL[] } {
    const words = sql`websearch_to_tsquery(${SEARCH_CONFIGS[language] ?? 'simple'}::regconfig, ${phrase})`;
    const isInTitle = ilike(articleTranslations.title, `%${escapeLike(phrase)}%`);
    return {
        matches: or(sql`${articleTranslations.search} @@ ${words}`, isInTitle),
        bestFirst: [desc(isInTitle), desc(sql`ts_rank(${articleTranslations.search}, ${words})`)],
    };
}

/** Escapes `%` and `_`, which match other characters even in a parameter. */
function escapeLike(text: string): string {
    return text.replace(/[\\%_]/g, '\\$&');
}
// #endregion search

/** Sorts the words of all languages as readers expect, so accents and capitals only break ties. */
function orderBy({ field, order }: Sort): SQL {
    const column = field === 'title' ? sql`${articleTranslations.title} collate "und-x-icu"` : articles[field];
    return order === 'asc' ? asc(column) : desc(column);
}

function textsIn(language: string): SQL | undefined {
    return and(eq(articleTranslations.articleId, articles.id), eq(articleTranslations.language, language));
}

function categoryTextsIn(language: string): SQL | undefined {
    return and(eq(categoryTranslations.categoryId, articles.categoryId), eq(categoryTranslations.language, language));
}
