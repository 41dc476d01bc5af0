import { HttpException, Injectable, Logger, NotFoundException } from '@nestjs/common';

import { Observable, catchError, defer, throwError } from 'rxjs';

import { Articles } from '@o2s/framework/modules';

import { describeFailure, toHttpException } from './articles.errors';
import { mapArticleDetails, mapArticleList, mapCategory, mapCategoryList } from './articles.mapper';
import { parseArticleList, parseCategoryList, parseName, parseSearch } from './articles.query';
import { ArticlesRepository } from './articles.repository';
import { parseSections } from './articles.sections';

/**
 * Reads the articles of the helpdesk from its database.
 *
 * Every method returns an Observable that queries the database once for each subscription. Invalid input and failures
 * are errors of that Observable. The framework passes no authorization to these methods: all callers get the same articles,
 * and `roles` lists the roles to which a frontend may show them. When the database fails, the error is one of these:
 *
 * | the database | exception | status |
 * | --- | --- | --- |
 * | is unavailable, or shuts down | `ServiceUnavailableException` | 503 |
 * | is too slow | `GatewayTimeoutException` | 504 |
 * | fails in another way, or returns invalid data | `BadGatewayException` | 502 |
 */
// #region class
@Injectable()
export class ArticlesService extends Articles.Service {
    private readonly logger = new Logger(ArticlesService.name);

    /**
     * @param repository - from {@link DatabaseModule}, which the entry's `imports` include
     */
    constructor(private readonly repository: ArticlesRepository) {
        super();
    }
    // #endregion class

    /**
     * Reads one category with its ancestors.
     *
     * @param params - its ID, and the locale: a language tag, `en` if absent
     * @returns the category in the language of the locale
     * @throws `NotFoundException` if the category does not exist in this language
     * @throws the exceptions listed at {@link ArticlesService} when the database fails
     */
    // #region category
    getCategory(params: Articles.Request.GetCategoryParams): Observable<Articles.Model.Category> {
        return this.ask(async () => {
            const { name: id, language } = parseName(params.id, params.locale, 'category');
            const branch = await this.repository.findBranch([id], language);
            const row = branch.find((candidate) => candidate.id === id);
            if (!row) {
                throw new NotFoundException('There is no such category');
            }
            return mapCategory(row, branch);
        });
    }
    // #endregion category

    /**
     * Reads one page of categories, each with its ancestors.
     *
     * @param query - paging, locale and order: `limit` is 1 to 100, by default 20; `sort.field` is one of `title`,
     * `createdAt`, `updatedAt`, by default `title`
     * @returns the page's categories, and the total on all pages
     * @throws `BadRequestException` with the name of each invalid field
     * @throws the exceptions listed at {@link ArticlesService} when the database fails
     */
    getCategoryList(query: Articles.Request.GetCategoryListQuery): Observable<Articles.Model.Categories> {
        return this.ask(async () => {
            const parsed = parseCategoryList(query);
            const page = await this.repository.findCategories(parsed);
            const parents = page.rows.flatMap(({ parentId }) => parentId ?? []);
            return mapCategoryList(page, await this.repository.findBranch(parents, parsed.language));
        });
    }

    /**
     * Reads one article with its sections.
     *
     * @param params - its slug, and the locale: a language tag, `en` if absent
     * @returns the article, never `undefined`, which Nest would send as 200 with an empty body
     * @throws `NotFoundException` if the article does not exist in this language
     * @throws the exceptions listed at {@link ArticlesService} when the database fails
     */
    // #region one
    getArticle(params: Articles.Request.GetArticleParams): Observable<Articles.Model.Article> {
        return this.ask(async () => {
            const { name: slug, language } = parseName(params.slug, params.locale, 'article');
            const row = await this.repository.findArticle(slug, language);
            if (!row) {
                throw new NotFoundException('There is no such article');
            }
            return mapArticleDetails(row, parseSections(row.sections));
        });
    }
    // #endregion one

    /**
     * Reads one page of articles, the newest first unless `sortBy` specifies another order.
     *
     * @param query - paging, locale and filters: `limit` is 1 to 100, by default 20; `category` is a category ID;
     * `ids` are article IDs; `dateFrom` and `dateTo` are ISO 8601 and both inclusive; `sortBy` is one of `createdAt`,
     * `updatedAt`, `title`
     * @returns the page's articles without their sections, and the number of matches on all pages
     * @throws `BadRequestException` with the name of each invalid field
     * @throws the exceptions listed at {@link ArticlesService} when the database fails
     */
    // #region list
    getArticleList(query: Articles.Request.GetArticleListQuery): Observable<Articles.Model.Articles> {
        return this.ask(async () => mapArticleList(await this.repository.findArticles(parseArticleList(query))));
    }
    // #endregion list

    /**
     * Searches articles by words, the best match first unless `sortBy` specifies another order.
     *
     * @param body - like {@link getArticleList}; `query` contains the words: all of them must occur, `"…"` keeps words
     * together, `-` excludes one. The search finds words in any form, and parts of titles
     * @returns the page's articles without their sections, and the number of matches on all pages
     * @throws `BadRequestException` with the name of each invalid field
     * @throws the exceptions listed at {@link ArticlesService} when the database fails
     */
    searchArticles(body: Articles.Request.SearchArticlesBody): Observable<Articles.Model.Articles> {
        return this.ask(async () => mapArticleList(await this.repository.findArticles(parseSearch(body))));
    }

    // #region ask
    /** Queries the database and maps every failure to the exception that the host responds with. */
    private ask<T>(question: () => Promise<T>): Observable<T> {
        return defer(question).pipe(
            catchError((error: unknown) => {
                const exception = toHttpException(error);
                // Nest logs no exception that becomes a response. The line omits SQL, parameters and rows.
                if (exception instanceof HttpException && exception.getStatus() >= 500) {
                    this.logger.warn(`${exception.message} (${describeFailure(error)})`);
                }
                return throwError(() => exception);
            }),
        );
    }
    // #endregion ask
    // #region class
}
// #endregion class
