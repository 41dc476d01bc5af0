import { Articles } from '@o2s/framework/modules';

import type { ArticleRow, AuthorRow, CategoryRow, Page } from './articles.rows';
import type { Section } from './articles.sections';

/**
 * Maps one article of a list to the framework's article.
 *
 * {@includeCode ./articles.mapper.spec.ts#mapper-test}
 *
 * @param row - the article in one language
 * @returns the article without its sections; values that the database does not have are absent
 */
// #region map-article
export function mapArticle(row: ArticleRow): Articles.Model.ArticleListItem {
    return {
        id: row.id,
        slug: row.slug,
        createdAt: row.createdAt.toISOString(),
        updatedAt: row.updatedAt.toISOString(),
        title: row.title,
        lead: row.lead,
        tags: [...row.tags],
        ...(row.imageUrl && { image: mapImage(row.imageUrl, row) }),
        ...(row.thumbnailUrl && { thumbnail: { url: row.thumbnailUrl, alt: row.imageAlt } }),
        ...(row.category && { category: { id: row.category.id, title: row.category.title } }),
        ...(row.author && { author: mapAuthor(row.author) }),
        ...(row.roles.length > 0 && { roles: [...row.roles] }),
        ...(row.theme && { theme: row.theme }),
    };
}
// #endregion map-article

/**
 * Maps one article with its sections.
 *
 * @param row - the article in one language
 * @param sections - its validated sections
 * @returns the article
 */
export function mapArticleDetails(row: ArticleRow, sections: readonly Section[]): Articles.Model.Article {
    return { ...mapArticle(row), sections: sections.map(mapSection) };
}

/**
 * Maps one page of articles.
 *
 * @param page - rows in one language
 * @returns the page's articles, and the total on all pages
 */
export function mapArticleList({ rows, total }: Page<ArticleRow>): Articles.Model.Articles {
    return { data: rows.map(mapArticle), total };
}

// #region map-category
/**
 * Maps one category. The framework's category contains its parent, which contains its own parent, and so on.
 *
 * @param row - the category in one language
 * @param others - rows in the same language, including its ancestors
 * @returns the category; the chain ends where a row is missing
 */
export function mapCategory(row: CategoryRow, others: readonly CategoryRow[]): Articles.Model.Category {
    const parent = mapParent(row.parentId, new Map(others.map((other) => [other.id, other])));
    return {
        id: row.id,
        slug: row.slug,
        createdAt: row.createdAt.toISOString(),
        updatedAt: row.updatedAt.toISOString(),
        title: row.title,
        description: row.description,
        ...(row.icon && { icon: row.icon }),
        ...(parent && { parent }),
    };
}

/** Uses each row once, so that the chain ends if the data has a cycle. */
function mapParent(id: string | null, others: Map<string, CategoryRow>): Articles.Model.CategoryParent | undefined {
    const row = id === null ? undefined : others.get(id);
    if (!row) {
        return undefined;
    }
    others.delete(row.id);
    const parent = mapParent(row.parentId, others);
    return { slug: row.slug, title: row.title, ...(parent && { parent }) };
}
// #endregion map-category

/**
 * Maps one page of categories.
 *
 * @param page - rows in one language
 * @param others - rows in the same language, including the ancestors of the page's categories
 * @returns the page's categories, and the total on all pages
 */
export function mapCategoryList(
    { rows, total }: Page<CategoryRow>,
    others: readonly CategoryRow[],
): Articles.Model.Categories {
    return { data: rows.map((row) => mapCategory(row, others)), total };
}

// #region map-section
function mapSection(section: Section): Articles.Model.ArticleSection {
    const { id, createdAt, updatedAt } = section;
    switch (section.kind) {
        case 'text': {
            const { title, content } = section;
            return { __typename: 'ArticleSectionText', id, createdAt, updatedAt, ...(title && { title }), content };
        }
        case 'image': {
            const { url, alt, caption } = section;
            const image = { url, alt };
            return { __typename: 'ArticleSectionImage', id, createdAt, updatedAt, image, ...(caption && { caption }) };
        }
    }
}
// #endregion map-section

function mapImage(url: string, { imageAlt, imageWidth, imageHeight }: ArticleRow) {
    return {
        url,
        alt: imageAlt,
        ...(imageWidth && { width: imageWidth }),
        ...(imageHeight && { height: imageHeight }),
    };
}

function mapAuthor({ name, position, email, avatarUrl }: AuthorRow): Articles.Model.Author {
    return {
        name,
        ...(position && { position }),
        ...(email && { email }),
        ...(avatarUrl && { avatar: { url: avatarUrl, alt: name } }),
    };
}
