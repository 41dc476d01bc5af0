import { Injectable, Logger, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

import { readFile } from 'node:fs/promises';

import { HelpdeskConfigError } from '../../helpdesk.config';
import { findBranch, findCategories } from './articles.category-queries';
import { type DatabaseConfig, readDatabaseConfig } from './articles.config';
import type { Database, OpenDatabase } from './articles.database';
import { openEmbedded } from './articles.embedded';
import { openPostgres } from './articles.postgres';
import { findArticle, findArticles } from './articles.queries';
import type { ArticleListQuery, CategoryListQuery } from './articles.query';
import type { ArticleDetailsRow, ArticleRow, CategoryRow, Page } from './articles.rows';

/**
 * The rows of the helpdesk's articles. It opens the database when the host starts, which migrates the tables, and closes
 * it when the host has answered its last request.
 */
// #region repository
@Injectable()
export class ArticlesRepository implements OnModuleInit, OnApplicationShutdown {
    private readonly logger = new Logger(ArticlesRepository.name);
    private readonly config: DatabaseConfig;
    private database: OpenDatabase | undefined;

    /**
     * @param configService - from Nest's `ConfigModule`
     * @throws `HelpdeskConfigError` at start-up, when a variable of the database is wrong
     */
    constructor(configService: ConfigService) {
        this.config = readDatabaseConfig(configService);
    }

    /**
     * Opens the database.
     *
     * @throws `HelpdeskConfigError` when it cannot be opened: a host whose articles cannot work does not start
     */
    async onModuleInit(): Promise<void> {
        const { url, folder, seedFile, timeoutMs } = this.config;
        const seed = seedFile === undefined ? undefined : await readSeed(seedFile);
        this.database = url
            ? await openPostgres(url, timeoutMs, seed, () => this.logger.warn('An idle connection was lost'))
            : await openEmbedded(folder, seed);
    }

    /** Closes the database. `onModuleDestroy` would come too early: Nest calls it before the last requests have ended. */
    async onApplicationShutdown(): Promise<void> {
        await this.database?.close();
    }
    // #endregion repository

    /** One article with its sections; `undefined` when there is none with this slug in this language. */
    findArticle(slug: string, language: string): Promise<ArticleDetailsRow | undefined> {
        return findArticle(this.db, slug, language);
    }

    /** One page of the articles that match. */
    findArticles(query: ArticleListQuery): Promise<Page<ArticleRow>> {
        return findArticles(this.db, query);
    }

    /** The categories with these ids, and all above them. */
    findBranch(ids: readonly string[], language: string): Promise<CategoryRow[]> {
        return findBranch(this.db, ids, language);
    }

    /** One page of the categories. */
    findCategories(query: CategoryListQuery): Promise<Page<CategoryRow>> {
        return findCategories(this.db, query);
    }

    private get db(): Database {
        if (!this.database) {
            throw new Error('The database is opened in onModuleInit: nothing can be asked before.');
        }
        return this.database.db;
    }
    // #region repository
}
// #endregion repository

async function readSeed(file: string): Promise<string> {
    try {
        return await readFile(file, 'utf8');
    } catch (error) {
        throw new HelpdeskConfigError(
            'The helpdesk integration cannot start. HELPDESK_DATABASE_SEED: the file cannot be read',
            { cause: error },
        );
    }
}

/** Brings the repository into the module that holds the service: the entry's `imports` name it. */
// #region database-module
@Module({ providers: [ArticlesRepository], exports: [ArticlesRepository] })
export class ArticlesDatabaseModule {}
// #endregion database-module
