import { NotFoundException } from '@nestjs/common';

import { z } from 'zod';

import { CMS } from '@o2s/framework/modules';

import { parseRequest } from '../../helpdesk.validation';

type Params = CMS.Request.GetCmsParams;

// #region cms-query
/** Checks a string: despite the declared type, a URL may omit the name or repeat it. */
const text = z.string({ error: ({ input }) => (input === undefined ? 'is missing' : 'must be one string') });

/** Reduces a locale to its language: content is stored by language, so `de-AT` and `de` share one cached value. */
const locale = text
    .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i, 'must be a language tag, for example en or de-AT')
    .transform((tag) => tag.replace(/-.*/, '').toLowerCase())
    .default('en');

/** Accepts booleans of callers in the same process, and their names, because a URL contains only strings. */
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

/** The parameters of every method except those for surveys. */
export interface LocaleQuery {
    /** The language, for example `en`. */
    readonly locale: string;
    /** `true` to include drafts. */
    readonly preview: boolean;
}

/**
 * Checks the parameters of content that exists once in each language.
 *
 * @param params - the parameters from the controller: strings despite the declared types, and arrays for repeated names
 * @returns the validated parameters
 * @throws `BadRequestException` with the name of each missing or invalid field, like the other functions of this file
 */
export function parseLocale(params: Params): LocaleQuery {
    return parseRequest(localeSchema, params);
}

/**
 * Checks the parameters of content with an ID.
 *
 * @throws `NotFoundException` if the helpdesk cannot have this ID
 */
export function parseId(params: Params): LocaleQuery & { readonly id: string } {
    const query = parseRequest(idSchema, params);
    mustMatch(query.id, ID, 'There is no content with this ID');
    return query;
}

/**
 * Checks the parameters of a page.
 *
 * @throws `NotFoundException` if no page can have this path
 */
export function parseSlug(params: Params): LocaleQuery & { readonly slug: string } {
    const query = parseRequest(slugSchema, params);
    mustMatch(query.slug, SLUG, 'There is no page at this path');
    return query;
}

/**
 * Checks the parameters of a survey.
 *
 * @throws `NotFoundException` if no survey can have this code
 */
export function parseSurvey(params: Params): { readonly code: string; readonly preview: boolean } {
    const query = parseRequest(surveySchema, params);
    mustMatch(query.code, ID, 'There is no survey with this code');
    return query;
}

/** Matches IDs that are safe in a path, because `encodeURIComponent` does not escape `..`. */
const ID = /^[\w-]{1,64}$/;
const SLUG = /^\/[\p{L}\p{N}/_.~-]{0,199}$/u;

function mustMatch(value: string, pattern: RegExp, message: string): void {
    if (!pattern.test(value)) {
        throw new NotFoundException(message);
    }
}

/** Checked parameters of a list of entries. */
export interface EntriesQuery extends LocaleQuery {
    /** The type of the entries, for example `glossary`. */
    readonly type: string;
    /** The required value of each field, by its name. */
    readonly filters: Readonly<Record<string, string>>;
}

// #region entries-query
/** Rejects names with a special meaning for the helpdesk, because a filter must not replace them. */
const field = z.string().regex(/^(?!(?:lang|type)$)[a-z]\w{0,63}$/i);
const filters = z
    .unknown()
    .refine((given) => !Object.hasOwn(Object(given) as object, '__proto__')) // a record would omit it silently
    .pipe(z.record(field, z.string().max(200), { error: 'must contain field names' }))
    .default({});
const entriesSchema = z.object({
    type: text.regex(/^[\w-]{1,64}$/, 'must be 1 to 64 letters, digits, "_" and "-"'),
    locale,
    filters,
    preview,
});

/**
 * Checks the parameters of a list of entries. Over HTTP, a filter is `filters[topic]=billing`. The host's parser keeps
 * this literal name and never creates an object.
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
