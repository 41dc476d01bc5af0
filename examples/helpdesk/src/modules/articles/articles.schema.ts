import { type SQL, sql } from 'drizzle-orm';
import {
    type AnyPgColumn,
    customType,
    index,
    integer,
    jsonb,
    pgSchema,
    primaryKey,
    text,
    timestamp,
} from 'drizzle-orm/pg-core';

/** A separate schema, because the database may contain other tables. */
export const helpdesk = pgSchema('helpdesk');

/** The search document of an article; Drizzle has no type for it. */
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

function times() {
    return {
        createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
        updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    };
}

// #region categories
/** Categories, which form a tree. */
export const categories = helpdesk.table('categories', {
    id: text().primaryKey(),
    parentId: text().references((): AnyPgColumn => categories.id),
    slug: text().notNull().unique(),
    icon: text(),
    ...times(),
});

/** The texts of a category, once for each language. */
export const categoryTranslations = helpdesk.table(
    'category_translations',
    {
        categoryId: text()
            .notNull()
            .references(() => categories.id, { onDelete: 'cascade' }),
        language: text().notNull(),
        title: text().notNull(),
        description: text().notNull(),
    },
    (table) => [primaryKey({ columns: [table.categoryId, table.language] })],
);
// #endregion categories

/** The authors of articles. */
export const authors = helpdesk.table('authors', {
    id: text().primaryKey(),
    name: text().notNull(),
    position: text(),
    email: text(),
    avatarUrl: text(),
});

// #region articles
/** Articles, without their texts. */
export const articles = helpdesk.table(
    'articles',
    {
        id: text().primaryKey(),
        slug: text().notNull().unique(),
        categoryId: text().references(() => categories.id),
        authorId: text().references(() => authors.id),
        imageUrl: text(),
        imageWidth: integer(),
        imageHeight: integer(),
        thumbnailUrl: text(),
        roles: text()
            .array()
            .notNull()
            .default(sql`'{}'`),
        theme: text(),
        ...times(),
    },
    (table) => [index().on(table.categoryId), index().on(table.createdAt)],
);

/**
 * Selects the text search configuration of each language, whose rules remove word endings. PostgreSQL has none for some
 * languages, such as Polish; those use `simple`.
 */
export const SEARCH_CONFIGS: Readonly<Record<string, string>> = { en: 'english', de: 'german' };

function searchDocument(): SQL {
    const cases = Object.entries(SEARCH_CONFIGS).map(
        ([language, name]) => `when '${language}' then '${name}'::regconfig`,
    );
    const config = sql.raw(`case "language" ${cases.join(' ')} else 'simple'::regconfig end`);
    const content = sql`jsonb_path_query_array("sections", '$[*].content')`;
    const parts = [sql`"title"`, sql`"lead"`, content].map((part) => sql`to_tsvector(${config}, ${part})`);
    return sql`setweight(${parts[0]}, 'A') || setweight(${parts[1]}, 'B') || setweight(${parts[2]}, 'C')`;
}

/** The texts of an article, once for each language. */
export const articleTranslations = helpdesk.table(
    'article_translations',
    {
        articleId: text()
            .notNull()
            .references(() => articles.id, { onDelete: 'cascade' }),
        language: text().notNull(),
        title: text().notNull(),
        lead: text().notNull(),
        imageAlt: text().notNull().default(''),
        tags: text()
            .array()
            .notNull()
            .default(sql`'{}'`),
        // Sections are always read with their article: JSON, which the search document can include.
        sections: jsonb().notNull().default([]),
        search: tsvector().generatedAlwaysAs(searchDocument),
    },
    (table) => [primaryKey({ columns: [table.articleId, table.language] }), index().using('gin', table.search)],
);
// #endregion articles
