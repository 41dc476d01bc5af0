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
 * Reads the helpdesk's content over its REST API and stores it in the framework's cache.
 *
 * Every method reads from the cache first, and calls the helpdesk on a miss or a failure of the cache. It stores the
 * helpdesk's response, not the model, so a cached response is checked and mapped like a new one. Drafts, requested with
 * `preview`, bypass the cache.
 *
 * Every method returns an Observable and does nothing before a subscription. Missing content fails with
 * `NotFoundException`, and invalid parameters fail with a `BadRequestException` that names them. When the helpdesk
 * fails, the error is one of these:
 *
 * | the helpdesk | exception | status |
 * | --- | --- | --- |
 * | responds with 403 or 404 | `ForbiddenException`, `NotFoundException` | the same |
 * | is too slow, or responds with 504 | `GatewayTimeoutException` | 504 |
 * | is unavailable, or responds with 429 or 503 | `ServiceUnavailableException` | 503 |
 * | rejects the integration's token, fails in another way, or returns invalid data | `BadGatewayException` | 502 |
 */
// #region class
@Injectable()
export class CmsService extends CMS.Service {
    private readonly config: HelpdeskConfig;
    private readonly client: ContentClient;
    private readonly cache: ContentCache;

    /**
     * @param cacheService - the cache that the host has registered, injected by its abstract class
     * @param configService - Nest's configuration
     * @throws `HelpdeskConfigError` at startup, when a `HELPDESK_API_…` variable is missing or invalid
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
     * @param options - `slug` is the whole path, for example `/help`; with `preview`, a draft of the page comes first
     * @returns the page, never `undefined`, which Nest would send as 200 with an empty body
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
     * @param options - the page's ID, and the locale to omit
     * @returns the other versions; an empty list if there are none, or the page does not exist
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
     * declaration and is not checked
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
     * @returns `{ data, total }`; `T` is the caller's declaration and is not checked
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
     * @param options - the block's ID, and its type: a block of another type is not found
     * @returns the framework's block of that type; `T` is the caller's declaration and is not checked
     */
    // #region block
    getBlockConfig<T>(options: CMS.Request.GetCmsBlockConfigParams): Observable<T> {
        return defer(() => {
            const { id, locale, preview } = parseId(options);
            const request = { path: `/content/blocks/${encodeURIComponent(id)}`, query: { lang: locale } };
            return this.read(request, blockSchema, preview).pipe(
                map((block) => {
                    if (block.block_type !== options.blockType) {
                        throw new NotFoundException('There is no block of this type with this ID');
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

    /** Reads the texts of the not-found page. */
    getNotFoundPage(options: CMS.Request.GetCmsNotFoundPageParams): Observable<CMS.Model.NotFoundPage.NotFoundPage> {
        return this.readOnce('/content/screens/not-found', options, notFoundSchema).pipe(map(mapNotFoundPage));
    }

    /** Reads the menu in the header of each page; `getAppConfig` returns its ID. */
    getHeader(options: CMS.Request.GetCmsHeaderParams): Observable<CMS.Model.Header.Header> {
        return this.readMenu(options).pipe(
            map((menu) => {
                if (menu.place !== 'head') {
                    throw new NotFoundException('There is no header with this ID');
                }
                return mapHeader(menu);
            }),
        );
    }

    /** Reads the menu in the footer of each page; `getAppConfig` returns its ID. */
    getFooter(options: CMS.Request.GetCmsFooterParams): Observable<CMS.Model.Footer.Footer> {
        return this.readMenu(options).pipe(
            map((menu) => {
                if (menu.place !== 'foot') {
                    throw new NotFoundException('There is no footer with this ID');
                }
                return mapFooter(menu);
            }),
        );
    }

    /** Reads the settings of the whole portal. `referrer` is not used, because the helpdesk has one portal. */
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

    /** Reads content that exists once in each language. */
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
    /** Reads a response from the cache; on a miss, requests and caches it. Failures are never cached. */
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
