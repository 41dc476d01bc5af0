import { z } from 'zod';

/** A JSON object whose keys depend on its type. */
export type Fields = Readonly<Record<string, unknown>>;

/** A page in one language: snake_case, blocks by reference, times in epoch seconds. */
export interface ContentPage {
    readonly page_id: string;
    readonly lang: string;
    readonly path: string;
    readonly state: 'published' | 'draft';
    readonly layout: 'single' | 'columns';
    /** The blocks of each area, in order. `single` has `main`; `columns` has `top`, `left`, `right`, `bottom`. */
    readonly areas: Readonly<Record<string, readonly { readonly block_id: string; readonly block_type: string }[]>>;
    readonly headline: string;
    readonly summary: string;
    readonly tags: readonly string[];
    readonly listed: boolean;
    readonly shows_headline: boolean;
    readonly roles: readonly string[];
    readonly moved_to: string | null;
    /** The parent pages, the nearest first. */
    readonly trail: readonly { readonly path: string; readonly headline: string }[];
    readonly created_ts: number;
    readonly changed_ts: number;
}

/** Content other than a page: a glossary term or a news item. */
export interface ContentEntry {
    readonly entry_id: string;
    readonly entry_type: string;
    readonly lang: string;
    readonly fields: Fields;
    readonly created_ts: number;
    readonly changed_ts: number;
}

/** An editor's settings for one block of a page, in one language. */
export interface ContentBlock {
    readonly block_id: string;
    readonly block_type: string;
    readonly lang: string;
    readonly settings: Fields;
}

/** Other content: menus, single screens, the settings of the site. */
export interface ContentDocument {
    /** A path such as `menus/men-header`. */
    readonly name: string;
    readonly lang: string;
    readonly body: Fields;
}

/** A survey; it has no language. */
export interface ContentSurvey {
    readonly survey_code: string;
    readonly form_id: string;
    readonly kind: string;
    readonly roles: readonly string[];
    readonly destinations: readonly string[];
    readonly post_id: string;
}

const lang = z.string().regex(/^[a-z]{2,3}$/, 'must be a language such as en');
const flag = z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true');

/** Checks the query of content that exists once in each language. */
export const langQuerySchema = z.strictObject({ lang });

/** Checks the query of `GET /content/pages`. */
export const pageQuerySchema = z.strictObject({ lang, path: z.string().optional(), draft: flag });

/** Checks the query of `GET /content/entries`; any other name is a field that must have the given value. */
export const entryQuerySchema = z
    .object({ lang, type: z.string() })
    .catchall(z.string())
    .transform(({ lang, type, ...fields }) => ({ lang, type, fields }));
