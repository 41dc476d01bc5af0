import { NotFoundException } from '@nestjs/common';

import { z } from 'zod';

import { CMS } from '@o2s/framework/modules';

import { parseRequest } from '../../helpdesk.validation';

type Params = CMS.Request.GetCmsParams;

// #region cms-query
/** The type says that it is a string, yet a URL may lack the name, or have it twice. */
const text = z.string({ error: ({ input }) => (input === undefined ? 'is missing' : 'must be one text') });

/** Content is stored by language: `de-AT` finds what `de` finds, and the cache keeps it once. */
const locale = text
    .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i, 'must be a language tag, for instance en or de-AT')
    .transform((tag) => tag.replace(/-.*/, '').toLowerCase())
    .default('en');

/** A caller in the same process passes a boolean; a URL can only hold the word. */
const preview = z
    .union([z.boolean(), z.enum(['true', 'false', '']).transform((word) => word === 'true')], {
        error: 'must be true or false',
    })
    .default(false);
// #endregion cms-query

const localeSchema = z.object({ locale, preview });
const idSchema = z.object({ id: text, locale, preview });
const slugSchema = z.object({ slug: text, locale, preview });
const surveySchema = z.object({ code: text, preview });

/** What every method but that for surveys has. */
export interface LocaleQuery {
    /** The language, for instance `en`. */
    readonly locale: string;
    /** Whether drafts are wanted. */
    readonly preview: boolean;
}

/**
 * Checks the parameters of what exists once in each language.
 *
 * @param params - as the controller passes them: strings, whatever their types say, and arrays where a name comes twice
 * @returns the same parameters, now surely of their types
 * @throws `BadRequestException` that names each field which is missing or wrong; so do the others in this file
 */
export function parseLocale(params: Params): LocaleQuery {
    return parseRequest(localeSchema, params);
}

/**
 * Checks the parameters of what has an id.
 *
 * @throws `NotFoundException` when the helpdesk cannot have such an id
 */
export function parseId(params: Params): LocaleQuery & { readonly id: string } {
    const query = parseRequest(idSchema, params);
    mustMatch(query.id, ID, 'There is no content with this id');
    return query;
}

/**
 * Checks the parameters of a page.
 *
 * @throws `NotFoundException` when no page can have such a path
 */
export function parseSlug(params: Params): LocaleQuery & { readonly slug: string } {
    const query = parseRequest(slugSchema, params);
    mustMatch(query.slug, SLUG, 'There is no page at this path');
    return query;
}

/**
 * Checks the parameters of a survey.
 *
 * @throws `NotFoundException` when no survey can have such a code
 */
export function parseSurvey(params: Params): { readonly code: string; readonly preview: boolean } {
    const query = parseRequest(surveySchema, params);
    mustMatch(query.code, ID, 'There is no survey with this code');
    return query;
}

/** Only such an id enters a path: `encodeURIComponent` leaves `..` as it is. */
const ID = /^[\w-]{1,64}$/;
const SLUG = /^\/[\p{L}\p{N}/_.~-]{0,199}$/u;

function mustMatch(value: string, pattern: RegExp, message: string): void {
    if (!pattern.test(value)) {
        throw new NotFoundException(message);
    }
}

/** Checked parameters of a list of entries. */
export interface EntriesQuery extends LocaleQuery {
    /** What they are, for instance `glossary`. */
    readonly type: string;
    /** The value that a field must have, by its name. */
    readonly filters: Readonly<Record<string, string>>;
}

// #region entries-query
/** Names that the helpdesk gives a meaning of their own are no fields: a filter must not replace them. */
const field = z.string().regex(/^(?!(?:lang|type)$)[a-z]\w{0,63}$/i);
const filters = z
    .unknown()
    .refine((given) => !Object.hasOwn(Object(given) as object, '__proto__')) // a record leaves it out silently
    .pipe(z.record(field, z.string().max(200), { error: 'must hold names of fields' }))
    .default({});
const entriesSchema = z.object({
    type: text.regex(/^[\w-]{1,64}$/, 'must be 1 to 64 letters, digits, "_" and "-"'),
    locale,
    filters,
    preview,
});

/**
 * Checks the parameters of a list of entries. Over HTTP a filter is `filters[topic]=billing`, and the host's parser takes
 * that for a parameter of this very name: it never makes an object of it.
 */
export function parseEntries(params: CMS.Request.GetCmsEntriesParams): EntriesQuery {
    const fromUrl = Object.entries(params).flatMap(([name, value]) => {
        const [, filter] = /^filters\[(.*)\]$/s.exec(name) ?? [];
        return filter === undefined ? [] : [[filter, value as unknown]];
    });
    const given = fromUrl.length > 0 ? { ...params, filters: Object.fromEntries(fromUrl) as unknown } : params;
    return parseRequest(entriesSchema, given);
}
// #endregion entries-query
