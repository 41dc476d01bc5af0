import { z } from 'zod';

interface SectionTimes {
    /** The id, unique within the article. */
    readonly id: string;
    /** When it was created, ISO 8601. */
    readonly createdAt: string;
    /** When it was changed last, ISO 8601. */
    readonly updatedAt: string;
}

/** A part of an article: a text. */
export interface TextSection extends SectionTimes {
    /** Tells it from an image. */
    readonly kind: 'text';
    /** A heading. */
    readonly title?: string | undefined;
    /** Markdown. */
    readonly content: string;
}

/** A part of an article: an image. */
export interface ImageSection extends SectionTimes {
    /** Tells it from a text. */
    readonly kind: 'image';
    /** Where the image is. */
    readonly url: string;
    /** What it shows. */
    readonly alt: string;
    /** A line below it. */
    readonly caption?: string | undefined;
}

/** A part of an article. */
export type Section = TextSection | ImageSection;

// #region sections
const times = {
    id: z.string(),
    createdAt: z.iso.datetime({ offset: true }),
    updatedAt: z.iso.datetime({ offset: true }),
};

/** The database knows that the column is JSON; what kind of JSON, only this does. */
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
 * @param value - what the column holds
 * @returns the sections, in their order
 * @throws `ZodError` when they have another form
 */
export function parseSections(value: unknown): Section[] {
    return sectionsSchema.parse(value);
}
