/** A category in one language. */
export interface CategoryRow {
    /** The ID, for example `cat-devices`. */
    readonly id: string;
    /** The parent category; `null` at the top of the tree. */
    readonly parentId: string | null;
    /** The last segment of its URL. */
    readonly slug: string;
    /** The name of an icon. */
    readonly icon: string | null;
    /** When it was created. */
    readonly createdAt: Date;
    /** When it was last changed. */
    readonly updatedAt: Date;
    /** The title in one line. */
    readonly title: string;
    /** Plain text. */
    readonly description: string;
}

// #region rows
/** An article in one language, as it appears in a list. */
export interface ArticleRow {
    /** The ID, for example `art-101`. */
    readonly id: string;
    /** The last segment of its URL. */
    readonly slug: string;
    /** When it was created. */
    readonly createdAt: Date;
    /** When it was last changed. */
    readonly updatedAt: Date;
    /** The title in one line. */
    readonly title: string;
    /** The first paragraph, plain text. */
    readonly lead: string;
    /** Tags that group articles. */
    readonly tags: readonly string[];
    /** The roles that may read it; empty if every role may. */
    readonly roles: readonly string[];
    /** The name of a color scheme. */
    readonly theme: string | null;
    /** URL of the picture. */
    readonly imageUrl: string | null;
    /** Its width in pixels. */
    readonly imageWidth: number | null;
    /** Its height in pixels. */
    readonly imageHeight: number | null;
    /** Description of the picture, in the language of the article. */
    readonly imageAlt: string;
    /** URL of the small picture. */
    readonly thumbnailUrl: string | null;
    /** `null` if it has no category, or its category has no text in this language. */
    readonly category: { readonly id: string; readonly title: string } | null;
    /** `null` if no author is set. */
    readonly author: AuthorRow | null;
}

/** An article with its sections. The database stores them as JSON, so a schema must check their shape. */
export interface ArticleDetailsRow extends ArticleRow {
    /** The unchecked content of the column. */
    readonly sections: unknown;
}
// #endregion rows

/** The author of an article. */
export interface AuthorRow {
    /** First and last name. */
    readonly name: string;
    /** The author's position. */
    readonly position: string | null;
    /** The author's email address. */
    readonly email: string | null;
    /** URL of the picture. */
    readonly avatarUrl: string | null;
}

/** One page of rows. */
export interface Page<Row> {
    /** The rows of this page. */
    readonly rows: readonly Row[];
    /** The number of matching rows on all pages. */
    readonly total: number;
}
