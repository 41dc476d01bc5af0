import { HttpException, Injectable, Logger, NotFoundException } from '@nestjs/common';

import { Observable, catchError, defer, throwError } from 'rxjs';

import { Articles } from '@o2s/framework/modules';

import { describeFailure, toHttpException } from './articles.errors';
import { mapArticleDetails, mapArticleList, mapCategory, mapCategoryList } from './articles.mapper';
import { parseArticleList, parseCategoryList, parseName, parseSearch } from './articles.query';
import { ArticlesRepository } from './articles.repository';
import { parseSections } from './articles.sections';

/**
 * The articles of the helpdesk, read from its database.
 *
 * Every method answers an Observable that asks the database once for each subscription. Bad input and failures arrive as
 * errors of that Observable. The framework hands no authorization to these methods: articles are the same for everybody,
 * and `roles` says which of them a frontend may show to whom. When the database fails, the error is one of these:
 *
 * | the database | exception | status |
 * | --- | --- | --- |
 * | cannot be reached, or shuts down | `ServiceUnavailableException` | 503 |
 * | is too slow | `GatewayTimeoutException` | 504 |
 * | fails in another way, or holds what isn't understood | `BadGatewayException` | 502 |
 */
// #region class
@Injectable()
export class ArticlesService extends Articles.Service {
    private readonly logger = new Logger(ArticlesService.name);

    /**
     * @param repository - from {@link DatabaseModule}, which the entry's `imports` name
     */
    constructor(private readonly repository: ArticlesRepository) {
        super();
    }
    // #endregion class

    /**
     * Reads one category with the categories above it.
     *
     * @param params - its id, and the locale: a language tag, `en` where it is missing
     * @returns the category in the language of the locale
     * @throws `NotFoundException` when there is no such category in this language
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
     * Reads one page of categories, each with the categories above it.
     *
     * @param query - paging, locale and order: `limit` is 1 to 100, by default 20; `sort.field` is one of `title`,
     * `createdAt`, `updatedAt`, by default `title`
     * @returns the page's categories, and how many there are on all pages
     * @throws `BadRequestException` that names each wrong field of the query
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
     * @param params - its slug, and the locale: a language tag, `en` where it is missing
     * @returns the article, never `undefined`: Nest would send that as 200 with an empty body
     * @throws `NotFoundException` when there is no such article in this language
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
     * Reads one page of articles, the newest first unless `sortBy` says otherwise.
     *
     * @param query - paging, locale and filters: `limit` is 1 to 100, by default 20; `category` is the id of a category;
     * `ids` are ids of articles; `dateFrom` and `dateTo` are ISO 8601 and both inclusive; `sortBy` is one of `createdAt`,
     * `updatedAt`, `title`
     * @returns the page's articles without their sections, and how many match on all pages
     * @throws `BadRequestException` that names each wrong field of the query
     * @throws the exceptions listed at {@link ArticlesService} when the database fails
     */
    // #region list
    getArticleList(query: Articles.Request.GetArticleListQuery): Observable<Articles.Model.Articles> {
        return this.ask(async () => mapArticleList(await this.repository.findArticles(parseArticleList(query))));
    }
    // #endregion list

    /**
     * Looks for articles by words, the best match first unless `sortBy` says otherwise.
     *
     * @param body - as for {@link getArticleList}; `query` holds the words: all of them must occur, `"…"` keeps words
     * together, `-` excludes one. Words are found in any form, and a part of the title is found as well
     * @returns the page's articles without their sections, and how many match on all pages
     * @throws `BadRequestException` that names each wrong field
     * @throws the exceptions listed at {@link ArticlesService} when the database fails
     */
    searchArticles(body: Articles.Request.SearchArticlesBody): Observable<Articles.Model.Articles> {
        return this.ask(async () => mapArticleList(await this.repository.findArticles(parseSearch(body))));
    }

    // #region ask
    /** Asks the database; every failure leaves as the exception that the host answers with. */
    private ask<T>(question: () => Promise<T>): Observable<T> {
        return defer(question).pipe(
            catchError((error: unknown) => {
                const exception = toHttpException(error);
                // Nest logs no exception that it answers with. The line holds no SQL, no parameter and no row.
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
