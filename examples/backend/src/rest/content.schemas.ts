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
    /** The blocks of each area, from top to bottom. `single` has `main`; `columns` has `top`, `left`, `right`, `bottom`. */
    readonly areas: Readonly<Record<string, readonly { readonly block_id: string; readonly block_type: string }[]>>;
    readonly headline: string;
    readonly summary: string;
    readonly tags: readonly string[];
    readonly listed: boolean;
    readonly shows_headline: boolean;
    readonly roles: readonly string[];
    readonly moved_to: string | null;
    /** The pages above, the nearest first. */
    readonly trail: readonly { readonly path: string; readonly headline: string }[];
    readonly created_ts: number;
    readonly changed_ts: number;
}

/** A piece of content that is no page: a glossary term, a news item. */
export interface ContentEntry {
    readonly entry_id: string;
    readonly entry_type: string;
    readonly lang: string;
    readonly fields: Fields;
    readonly created_ts: number;
    readonly changed_ts: number;
}

/** What an editor set for one block of a page, in one language. */
export interface ContentBlock {
    readonly block_id: string;
    readonly block_type: string;
    readonly lang: string;
    readonly settings: Fields;
}

/** Everything else: menus, single screens, the settings of the site. */
export interface ContentDocument {
    /** For instance `menus/men-header`. */
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

/** The query of what exists once in each language. */
export const langQuerySchema = z.strictObject({ lang });

/** The query of `GET /content/pages`. */
export const pageQuerySchema = z.strictObject({ lang, path: z.string().optional(), draft: flag });

/** The query of `GET /content/entries`; every other name is a field that must have the given value. */
export const entryQuerySchema = z
    .object({ lang, type: z.string() })
    .catchall(z.string())
    .transform(({ lang, type, ...fields }) => ({ lang, type, fields }));
