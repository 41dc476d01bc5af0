import { type SQL, and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';

import type { Database } from './articles.database';
import type { CategoryListQuery, Sort } from './articles.query';
import type { CategoryRow, Page } from './articles.rows';
import { categories, categoryTranslations } from './articles.schema';

const CATEGORY_COLUMNS = {
    id: categories.id,
    parentId: categories.parentId,
    slug: categories.slug,
    icon: categories.icon,
    createdAt: categories.createdAt,
    updatedAt: categories.updatedAt,
    title: categoryTranslations.title,
    description: categoryTranslations.description,
};

/**
 * Finds categories and all their ancestors.
 *
 * @param db - the database
 * @param ids - ids of categories
 * @param language - their language
 * @returns the unordered rows; categories without texts in this language are absent
 */
// #region find-branch
export async function findBranch(db: Database, ids: readonly string[], language: string): Promise<CategoryRow[]> {
    if (ids.length === 0) {
        return [];
    }
    // `union` without `all` drops duplicate rows, so that the query also ends if the data has a cycle.
    const branch = sql`(
        with recursive up (id, parent_id) as (
            select ${categories.id}, ${categories.parentId} from ${categories} where ${inArray(categories.id, [...ids])}
            union
            select above.id, above.parent_id from ${categories} above join up on above.id = up.parent_id
        )
        select id from up
    )`;
    return db
        .select(CATEGORY_COLUMNS)
        .from(categories)
        .innerJoin(categoryTranslations, textsIn(language))
        .where(sql`${categories.id} in ${branch}`);
}
// #endregion find-branch

/**
 * Finds one page of categories.
 *
 * @param query - the validated language, order and paging
 * @param query - language, order and paging, already checked
 * @returns the rows of the page, and the total number of rows
 */
export async function findCategories(db: Database, query: CategoryListQuery): Promise<Page<CategoryRow>> {
    const { language, sort, limit, offset } = query;
    const [rows, totals] = await Promise.all([
        db
            .select(CATEGORY_COLUMNS)
            .from(categories)
            .innerJoin(categoryTranslations, textsIn(language))
            .orderBy(orderBy(sort), asc(categories.id))
            .limit(limit)
            .offset(offset),
        db.select({ total: count() }).from(categories).innerJoin(categoryTranslations, textsIn(language)),
    ]);
    return { rows, total: totals[0]?.total ?? 0 };
}

function orderBy({ field, order }: Sort): SQL {
    const column = field === 'title' ? sql`${categoryTranslations.title} collate "und-x-icu"` : categories[field];
    return order === 'asc' ? asc(column) : desc(column);
}

function textsIn(language: string): SQL | undefined {
    return and(eq(categoryTranslations.categoryId, categories.id), eq(categoryTranslations.language, language));
}
