/** A category in one language. */
export interface CategoryRow {
    /** The id, for instance `cat-devices`. */
    readonly id: string;
    /** The category above; `null` at the top of the tree. */
    readonly parentId: string | null;
    /** The last part of its address on a page. */
    readonly slug: string;
    /** The name of an icon. */
    readonly icon: string | null;
    /** When it was created. */
    readonly createdAt: Date;
    /** When it was changed last. */
    readonly updatedAt: Date;
    /** One line. */
    readonly title: string;
    /** Plain text. */
    readonly description: string;
}

// #region rows
/** An article in one language, as a list shows it. */
export interface ArticleRow {
    /** The id, for instance `art-101`. */
    readonly id: string;
    /** The last part of its address on a page. */
    readonly slug: string;
    /** When it was created. */
    readonly createdAt: Date;
    /** When it was changed last. */
    readonly updatedAt: Date;
    /** One line. */
    readonly title: string;
    /** The first paragraph, plain text. */
    readonly lead: string;
    /** Words that group articles. */
    readonly tags: readonly string[];
    /** Who may read it; empty where everybody may. */
    readonly roles: readonly string[];
    /** The name of a colour scheme. */
    readonly theme: string | null;
    /** Where the picture is. */
    readonly imageUrl: string | null;
    /** Its width in pixels. */
    readonly imageWidth: number | null;
    /** Its height in pixels. */
    readonly imageHeight: number | null;
    /** What it shows, in the language of the article. */
    readonly imageAlt: string;
    /** Where the small picture is. */
    readonly thumbnailUrl: string | null;
    /** `null` where it has no category, or its category has no text in this language. */
    readonly category: { readonly id: string; readonly title: string } | null;
    /** `null` where nobody is named. */
    readonly author: AuthorRow | null;
}

/** An article with its sections. They are JSON in the database: anything, until a schema has seen them. */
export interface ArticleDetailsRow extends ArticleRow {
    /** What the column holds. */
    readonly sections: unknown;
}
// #endregion rows

/** Who wrote an article. */
export interface AuthorRow {
    /** First and last name. */
    readonly name: string;
    /** What this person does. */
    readonly position: string | null;
    /** An address for answers. */
    readonly email: string | null;
    /** Where the picture is. */
    readonly avatarUrl: string | null;
}

/** One page of rows. */
export interface Page<Row> {
    /** The rows of this page. */
    readonly rows: readonly Row[];
    /** How many rows match, on all pages. */
    readonly total: number;
}
