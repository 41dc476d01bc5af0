import { z } from 'zod';

/** A block at its position on a page. */
export interface PlacedBlock {
    /** The ID, for example `blk-faq`. */
    readonly block_id: string;
    /** The framework's name of the block's type, for example `FaqBlock`. */
    readonly block_type: string;
}

/** A page in the helpdesk's response, in one language. Fields that the mapper doesn't read are omitted here. */
export interface ContentPage {
    /** The ID, the same in every language. */
    readonly page_id: string;
    /** The language, for example `en`. */
    readonly lang: string;
    /** The path of the page in the portal, for example `/help`. */
    readonly path: string;
    /** `single` has the area `main`; `columns` has `top`, `left`, `right` and `bottom`. */
    readonly layout: 'single' | 'columns';
    /** The blocks of each area, from top to bottom; an area without blocks may be absent. */
    readonly areas: Readonly<Record<string, readonly PlacedBlock[]>>;
    /** The headline in one line. */
    readonly headline: string;
    /** Plain text. */
    readonly summary: string;
    /** Keywords for search engines. */
    readonly tags: readonly string[];
    /** `true` if search engines may list it. */
    readonly listed: boolean;
    /** `true` if the page shows the headline itself. */
    readonly shows_headline: boolean;
    /** The roles that may see it; empty without a restriction. */
    readonly roles: readonly string[];
    /** The path that replaces it. */
    readonly moved_to: string | null;
    /** The parent pages, the nearest first. */
    readonly trail: readonly { readonly path: string; readonly headline: string }[];
    /** Time of creation, in seconds since 1970. */
    readonly created_ts: number;
    /** Time of the last change, in seconds since 1970. */
    readonly changed_ts: number;
}

/** Content other than a page, in one language. */
export interface ContentEntry {
    /** The ID, the same in every language. */
    readonly entry_id: string;
    /** The type, for example `glossary`. */
    readonly entry_type: string;
    /** The language. */
    readonly lang: string;
    /** The fields that an editor has filled in; their names depend on the type. */
    readonly fields: Readonly<Record<string, unknown>>;
    /** Time of creation, in seconds since 1970. */
    readonly created_ts: number;
    /** Time of the last change, in seconds since 1970. */
    readonly changed_ts: number;
}

/** An editor's settings for one block, in one language. */
export interface ContentBlock {
    /** The ID, the same in every language. */
    readonly block_id: string;
    /** The framework's name of the block's type. */
    readonly block_type: string;
    /** The settings, whose names depend on the type. */
    readonly settings: Readonly<Record<string, unknown>>;
}

/** Frequently asked questions: the settings of a `FaqBlock`. */
export interface FaqSettings {
    /** The headline in one line. */
    readonly headline: string;
    /** Plain text. */
    readonly intro: string;
    /** The questions in display order; their replies are Markdown. */
    readonly questions: readonly { readonly question: string; readonly answer: string }[];
}

/** A survey. */
export interface ContentSurvey {
    /** The code that a block refers to. */
    readonly survey_code: string;
    /** The ID of its form. */
    readonly form_id: string;
    /** The type, for example `feedback`. */
    readonly kind: string;
    /** The roles that may fill it in. */
    readonly roles: readonly string[];
    /** The destination of the submissions. */
    readonly destinations: readonly string[];
    /** The related post. */
    readonly post_id: string;
}

/** A list in the helpdesk's response. */
export interface ContentList<T> {
    /** All matching items. */
    readonly items: readonly T[];
}

// #region wire-schemas
const epochSeconds = z.int().min(0).max(8_640_000_000_000); // the last second that a Date can represent
const placedBlock = z.object({ block_id: z.string(), block_type: z.string() });
const fields = z.record(z.string(), z.unknown());

/** Checks a {@link ContentPage}. */
export const pageSchema: z.ZodType<ContentPage> = z.object({
    page_id: z.string(),
    lang: z.string(),
    path: z.string(),
    layout: z.enum(['single', 'columns']),
    areas: z.record(z.string(), z.array(placedBlock)),
    headline: z.string(),
    summary: z.string(),
    tags: z.array(z.string()),
    listed: z.boolean(),
    shows_headline: z.boolean(),
    roles: z.array(z.string()),
    moved_to: z.string().nullable(),
    trail: z.array(z.object({ path: z.string(), headline: z.string() })),
    created_ts: epochSeconds,
    changed_ts: epochSeconds,
});
// #endregion wire-schemas

/** Checks a {@link ContentEntry}. */
export const entrySchema: z.ZodType<ContentEntry> = z.object({
    entry_id: z.string(),
    entry_type: z.string(),
    lang: z.string(),
    fields,
    created_ts: epochSeconds,
    changed_ts: epochSeconds,
});

/** Checks a {@link ContentBlock}. */
export const blockSchema: z.ZodType<ContentBlock> = z.object({
    block_id: z.string(),
    block_type: z.string(),
    settings: fields,
});

/** Checks {@link FaqSettings}. */
export const faqSettingsSchema: z.ZodType<FaqSettings> = z.object({
    headline: z.string(),
    intro: z.string(),
    questions: z.array(z.object({ question: z.string(), answer: z.string() })),
});

/** Checks a {@link ContentSurvey}. */
export const surveySchema: z.ZodType<ContentSurvey> = z.object({
    survey_code: z.string(),
    form_id: z.string(),
    kind: z.string(),
    roles: z.array(z.string()),
    destinations: z.array(z.string()),
    post_id: z.string(),
});

/** Checks a {@link ContentList}. */
export function listSchema<T>(item: z.ZodType<T>): z.ZodType<ContentList<T>> {
    return z.object({ items: z.array(item) });
}
