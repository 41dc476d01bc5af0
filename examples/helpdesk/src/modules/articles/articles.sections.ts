import { z } from 'zod';

interface SectionTimes {
    /** The ID, unique within the article. */
    readonly id: string;
    /** When it was created, ISO 8601. */
    readonly createdAt: string;
    /** When it was last changed, ISO 8601. */
    readonly updatedAt: string;
}

/** A text section of an article. */
export interface TextSection extends SectionTimes {
    /** Distinguishes a text from an image. */
    readonly kind: 'text';
    /** A heading. */
    readonly title?: string | undefined;
    /** Markdown. */
    readonly content: string;
}

/** An image section of an article. */
export interface ImageSection extends SectionTimes {
    /** Distinguishes an image from a text. */
    readonly kind: 'image';
    /** URL of the image. */
    readonly url: string;
    /** Description of the image. */
    readonly alt: string;
    /** A caption below the image. */
    readonly caption?: string | undefined;
}

/** A section of an article. */
export type Section = TextSection | ImageSection;

// #region sections
const times = {
    id: z.string(),
    createdAt: z.iso.datetime({ offset: true }),
    updatedAt: z.iso.datetime({ offset: true }),
};

/** Checks sections, because the database only guarantees that the column contains JSON. */
const sectionsSchema: z.ZodType<Section[]> = z.array(
    z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('text'), ...times, title: z.string().optional(), content: z.string() }),
        z.object({
            kind: z.literal('image'),
            ...times,
            url: z.string(),
            alt: z.string(),
            caption: z.string().optional(),
        }),
    ]),
);
// #endregion sections

/**
 * Checks the sections of an article.
 *
 * @param value - the content of the column
 * @returns the sections in order
 * @throws `ZodError` when they have another shape
 */
export function parseSections(value: unknown): Section[] {
    return sectionsSchema.parse(value);
}
