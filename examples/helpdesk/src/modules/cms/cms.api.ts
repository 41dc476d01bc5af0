import { z } from 'zod';

/** A block in its place on a page. */
export interface PlacedBlock {
    /** The id, for instance `blk-faq`. */
    readonly block_id: string;
    /** The framework's name of the block's type, for instance `FaqBlock`. */
    readonly block_type: string;
}

/** A page as the helpdesk sends it, in one language. Fields that the mapper doesn't read are not named here. */
export interface ContentPage {
    /** The id, the same in every language. */
    readonly page_id: string;
    /** The language, for instance `en`. */
    readonly lang: string;
    /** Where the page is in the portal, for instance `/help`. */
    readonly path: string;
    /** `single` has the area `main`; `columns` has `top`, `left`, `right` and `bottom`. */
    readonly layout: 'single' | 'columns';
    /** The blocks of each area, from top to bottom; an area without blocks may be absent. */
    readonly areas: Readonly<Record<string, readonly PlacedBlock[]>>;
    /** One line. */
    readonly headline: string;
    /** Plain text. */
    readonly summary: string;
    /** Words to be found by. */
    readonly tags: readonly string[];
    /** Whether search engines may list it. */
    readonly listed: boolean;
    /** Whether the page shows the headline itself. */
    readonly shows_headline: boolean;
    /** Who may see it; nobody in particular where empty. */
    readonly roles: readonly string[];
    /** The path that has taken its place. */
    readonly moved_to: string | null;
    /** The pages above it, the nearest first. */
    readonly trail: readonly { readonly path: string; readonly headline: string }[];
    /** Time of creation, in seconds since 1970. */
    readonly created_ts: number;
    /** Time of the last change, in seconds since 1970. */
    readonly changed_ts: number;
}

/** A piece of content that is no page, in one language. */
export interface ContentEntry {
    /** The id, the same in every language. */
    readonly entry_id: string;
    /** What it is, for instance `glossary`. */
    readonly entry_type: string;
    /** The language. */
    readonly lang: string;
    /** What an editor has written; the names depend on the type. */
    readonly fields: Readonly<Record<string, unknown>>;
    /** Time of creation, in seconds since 1970. */
    readonly created_ts: number;
    /** Time of the last change, in seconds since 1970. */
    readonly changed_ts: number;
}

/** What an editor has set for one block, in one language. */
export interface ContentBlock {
    /** The id, the same in every language. */
    readonly block_id: string;
    /** The framework's name of the block's type. */
    readonly block_type: string;
    /** The names depend on the type. */
    readonly settings: Readonly<Record<string, unknown>>;
}

/** Questions and answers: the settings of a `FaqBlock`. */
export interface FaqSettings {
    /** One line. */
    readonly headline: string;
    /** Plain text. */
    readonly intro: string;
    /** In the order in which they are shown; the answers are Markdown. */
    readonly questions: readonly { readonly question: string; readonly answer: string }[];
}

/** A survey. */
export interface ContentSurvey {
    /** The code that a block refers to. */
    readonly survey_code: string;
    /** The id of its form. */
    readonly form_id: string;
    /** For instance `feedback`. */
    readonly kind: string;
    /** Who may answer it. */
    readonly roles: readonly string[];
    /** Where the answers go. */
    readonly destinations: readonly string[];
    /** The post that it belongs to. */
    readonly post_id: string;
}

/** A list of the helpdesk's. */
export interface ContentList<T> {
    /** All that match. */
    readonly items: readonly T[];
}

// #region wire-schemas
const epochSeconds = z.int().min(0).max(8_640_000_000_000); // as far as a Date reaches
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
