import { Injectable, Logger, NotFoundException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

import { Observable, defer, map, mergeMap, of, tap } from 'rxjs';
import type { z } from 'zod';

import { CMS, Cache } from '@o2s/framework/modules';

import { type HelpdeskConfig, readHelpdeskConfig } from '../../helpdesk.config';
import { blockSchema, entrySchema, listSchema, pageSchema, surveySchema } from './cms.api';
import { mapBlock } from './cms.blocks.mapper';
import { ContentCache, cacheKey } from './cms.cache';
import { ContentClient, type ContentRequest } from './cms.client';
import { mapEntry, mapPage, mapSurvey } from './cms.mapper';
import { parseEntries, parseId, parseLocale, parseSlug, parseSurvey } from './cms.query';
import {
    type FooterMenu,
    type HeaderMenu,
    loginSchema,
    menuSchema,
    notFoundSchema,
    settingsSchema,
} from './cms.screens.api';
import { mapAppConfig, mapFooter, mapHeader, mapLoginPage, mapNotFoundPage } from './cms.screens.mapper';

const pagesSchema = listSchema(pageSchema);
const entriesSchema = listSchema(entrySchema);

/**
 * The helpdesk's content, read over its REST API and kept in the framework's cache.
 *
 * Every method first looks into the cache. Only on a miss, or when the cache fails, does it ask the helpdesk. What is
 * kept is the helpdesk's answer, not the model: on the way out it is checked and mapped like a fresh one. Drafts,
 * `preview`, pass the cache by.
 *
 * Every method answers an Observable, and does nothing before it is subscribed to. What isn't there fails with
 * `NotFoundException`, wrong parameters with `BadRequestException` that names each. When the helpdesk fails, the error is
 * one of these:
 *
 * | the helpdesk | exception | status |
 * | --- | --- | --- |
 * | answers 403 or 404 | `ForbiddenException`, `NotFoundException` | the same |
 * | is too slow, or answers 504 | `GatewayTimeoutException` | 504 |
 * | cannot be reached, or answers 429 or 503 | `ServiceUnavailableException` | 503 |
 * | refuses the integration's token, fails in another way, or sends what isn't understood | `BadGatewayException` | 502 |
 */
// #region class
@Injectable()
export class CmsService extends CMS.Service {
    private readonly config: HelpdeskConfig;
    private readonly client: ContentClient;
    private readonly cache: ContentCache;

    /**
     * @param cacheService - the cache that the host has registered: its abstract class is the token
     * @param configService - from Nest's `ConfigModule`
     * @throws `HelpdeskConfigError` at start-up, when a `HELPDESK_API_…` variable is missing or wrong
     */
    constructor(cacheService: Cache.Service, configService: ConfigService) {
        super();
        const logger = new Logger(CmsService.name);
        this.config = readHelpdeskConfig(configService);
        this.client = new ContentClient(this.config, logger);
        this.cache = new ContentCache(cacheService, logger);
    }
    // #endregion class

    /**
     * Reads the page at a path.
     *
     * @param options - `slug` is the whole path, for instance `/help`; with `preview`, a draft of the page comes first
     * @returns the page, never `undefined`: Nest would send that as 200 with an empty body
     */
    // #region page
    getPage(options: CMS.Request.GetCmsPageParams): Observable<CMS.Model.Page.Page> {
        return defer(() => {
            const { slug, locale, preview } = parseSlug(options);
            const query = { lang: locale, path: slug, ...draft(preview) };
            return this.read({ path: '/content/pages', query }, pagesSchema, preview).pipe(
                map(({ items: [page] }) => {
                    if (!page) {
                        throw new NotFoundException('There is no page at this path');
                    }
                    return mapPage(page);
                }),
            );
        });
    }
    // #endregion page

    /** Reads all pages of a locale. */
    getPages(options: CMS.Request.GetCmsPagesParams): Observable<CMS.Model.Page.Page[]> {
        return defer(() => {
            const { locale, preview } = parseLocale(options);
            const request = { path: '/content/pages', query: { lang: locale, ...draft(preview) } };
            return this.read(request, pagesSchema, preview).pipe(map(({ items }) => items.map(mapPage)));
        });
    }

    /**
     * Reads a page's versions in other languages.
     *
     * @param options - the page's id, and the locale that is left out
     * @returns none when there is no other version, or no such page
     */
    getAlternativePages(options: CMS.Request.GetCmsEntryParams): Observable<CMS.Model.Page.Page[]> {
        return defer(() => {
            const { id, locale, preview } = parseId(options);
            const request = { path: `/content/pages/${encodeURIComponent(id)}/translations`, query: {} };
            return this.read(request, pagesSchema, preview).pipe(
                map(({ items }) => items.filter(({ lang }) => lang !== locale).map(mapPage)),
            );
        });
    }

    /**
     * Reads one entry of any type.
     *
     * @returns the fields of its type, with `id`, `type`, `locale`, `createdAt` and `updatedAt`. `T` is the caller's
     * word: nothing checks it
     */
    getEntry<T = Record<string, unknown>>(options: CMS.Request.GetCmsEntryParams): Observable<T> {
        return defer(() => {
            const { id, locale, preview } = parseId(options);
            const request = { path: `/content/entries/${encodeURIComponent(id)}`, query: { lang: locale } };
            return this.read(request, entrySchema, preview).pipe(map((entry) => mapEntry(entry) as T));
        });
    }

    /**
     * Reads the entries of a type.
     *
     * @param options - with `filters`, only those whose fields have exactly these values
     * @returns `{ data, total }`; `T` is the caller's word: nothing checks it
     */
    getEntries<T = Record<string, unknown>>(options: CMS.Request.GetCmsEntriesParams): Observable<T> {
        return defer(() => {
            const { type, locale, filters, preview } = parseEntries(options);
            const request = { path: '/content/entries', query: { ...filters, lang: locale, type } };
            return this.read(request, entriesSchema, preview).pipe(
                map(({ items }) => ({ data: items.map(mapEntry), total: items.length }) as T),
            );
        });
    }

    /**
     * Reads the settings of a block.
     *
     * @param options - the block's id, and its type: a block of another type is not found
     * @returns the framework's block of that type; `T` is the caller's word: nothing checks it
     */
    // #region block
    getBlockConfig<T>(options: CMS.Request.GetCmsBlockConfigParams): Observable<T> {
        return defer(() => {
            const { id, locale, preview } = parseId(options);
            const request = { path: `/content/blocks/${encodeURIComponent(id)}`, query: { lang: locale } };
            return this.read(request, blockSchema, preview).pipe(
                map((block) => {
                    if (block.block_type !== options.blockType) {
                        throw new NotFoundException('There is no block of this type with this id');
                    }
                    return mapBlock(block) as T;
                }),
            );
        });
    }
    // #endregion block

    /** Reads the texts of the sign-in page. */
    getLoginPage(options: CMS.Request.GetCmsLoginPageParams): Observable<CMS.Model.LoginPage.LoginPage> {
        return this.readOnce('/content/screens/login', options, loginSchema).pipe(map(mapLoginPage));
    }

    /** Reads the texts of the page that is shown where there is none. */
    getNotFoundPage(options: CMS.Request.GetCmsNotFoundPageParams): Observable<CMS.Model.NotFoundPage.NotFoundPage> {
        return this.readOnce('/content/screens/not-found', options, notFoundSchema).pipe(map(mapNotFoundPage));
    }

    /** Reads the menu at the head of each page; `getAppConfig` tells its id. */
    getHeader(options: CMS.Request.GetCmsHeaderParams): Observable<CMS.Model.Header.Header> {
        return this.readMenu(options).pipe(
            map((menu) => {
                if (menu.place !== 'head') {
                    throw new NotFoundException('There is no header with this id');
                }
                return mapHeader(menu);
            }),
        );
    }

    /** Reads the menu at the foot of each page; `getAppConfig` tells its id. */
    getFooter(options: CMS.Request.GetCmsFooterParams): Observable<CMS.Model.Footer.Footer> {
        return this.readMenu(options).pipe(
            map((menu) => {
                if (menu.place !== 'foot') {
                    throw new NotFoundException('There is no footer with this id');
                }
                return mapFooter(menu);
            }),
        );
    }

    /** Reads what holds for the whole portal. `referrer` is not used, as the helpdesk has one portal. */
    getAppConfig(options: CMS.Request.GetCmsAppConfigParams): Observable<CMS.Model.AppConfig.AppConfig> {
        return this.readOnce('/content/settings', options, settingsSchema).pipe(map(mapAppConfig));
    }

    /** Reads a survey, which is the same in every locale. */
    getSurvey(options: CMS.Request.GetCmsSurveyParams): Observable<CMS.Model.Survey.Survey> {
        return defer(() => {
            const { code, preview } = parseSurvey(options);
            const request = { path: `/content/surveys/${encodeURIComponent(code)}`, query: {} };
            return this.read(request, surveySchema, preview).pipe(map(mapSurvey));
        });
    }

    private readMenu(options: CMS.Request.GetCmsHeaderParams): Observable<HeaderMenu | FooterMenu> {
        return defer(() => {
            const { id, locale, preview } = parseId(options);
            const request = { path: `/content/menus/${encodeURIComponent(id)}`, query: { lang: locale } };
            return this.read(request, menuSchema, preview);
        });
    }

    /** Reads what exists once in each language. */
    private readOnce<T extends object>(
        path: string,
        options: CMS.Request.GetCmsParams,
        schema: z.ZodType<T>,
    ): Observable<T> {
        return defer(() => {
            const { locale, preview } = parseLocale(options);
            return this.read({ path, query: { lang: locale } }, schema, preview);
        });
    }

    // #region cached
    /** Looks the answer up; on a miss asks the helpdesk, and keeps what it says. Failures are never kept. */
    private read<T extends object>(request: ContentRequest, schema: z.ZodType<T>, preview: boolean): Observable<T> {
        if (preview) {
            return this.client.get(request, schema);
        }
        const key = cacheKey(this.config, request);
        return this.cache
            .get(key, schema)
            .pipe(
                mergeMap((hit) =>
                    hit ? of(hit) : this.client.get(request, schema).pipe(tap((answer) => this.cache.set(key, answer))),
                ),
            );
    }
    // #endregion cached
    // #region class
}
// #endregion class

function draft(preview: boolean): { draft?: 'true' } {
    return preview ? { draft: 'true' } : {};
}
