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
 * Reads the rows of the helpdesk's articles. It opens the database and migrates its tables when the host starts, and
 * closes the database after the host's last response.
 */
// #region repository
@Injectable()
export class ArticlesRepository implements OnModuleInit, OnApplicationShutdown {
    private readonly logger = new Logger(ArticlesRepository.name);
    private readonly config: DatabaseConfig;
    private database: OpenDatabase | undefined;

    /**
     * @param configService - Nest's configuration
     * @throws `HelpdeskConfigError` at startup, when a variable of the database is invalid
     */
    constructor(configService: ConfigService) {
        this.config = readDatabaseConfig(configService);
    }

    /**
     * Opens the database.
     *
     * @throws `HelpdeskConfigError` when it cannot be opened, because the host must not start without a database
     */
    async onModuleInit(): Promise<void> {
        const { url, folder, seedFile, timeoutMs } = this.config;
        const seed = seedFile === undefined ? undefined : await readSeed(seedFile);
        this.database = url
            ? await openPostgres(url, timeoutMs, seed, () => this.logger.warn('An idle connection was lost'))
            : await openEmbedded(folder, seed);
    }

    /** Closes the database. `onModuleDestroy` would run too early: Nest calls it before the last requests end. */
    async onApplicationShutdown(): Promise<void> {
        await this.database?.close();
    }
    // #endregion repository

    /** Finds one article with its sections; returns `undefined` if none has this slug in this language. */
    findArticle(slug: string, language: string): Promise<ArticleDetailsRow | undefined> {
        return findArticle(this.db, slug, language);
    }

    /** Finds one page of the matching articles. */
    findArticles(query: ArticleListQuery): Promise<Page<ArticleRow>> {
        return findArticles(this.db, query);
    }

    /** Finds the categories with these IDs, and all their ancestors. */
    findBranch(ids: readonly string[], language: string): Promise<CategoryRow[]> {
        return findBranch(this.db, ids, language);
    }

    /** Finds one page of the categories. */
    findCategories(query: CategoryListQuery): Promise<Page<CategoryRow>> {
        return findCategories(this.db, query);
    }

    private get db(): Database {
        if (!this.database) {
            throw new Error('The database is not open. Call onModuleInit before a query.');
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

/** Provides the repository to the module of the service, because the entry's `imports` include it. */
// #region database-module
@Module({ providers: [ArticlesRepository], exports: [ArticlesRepository] })
export class ArticlesDatabaseModule {}
// #endregion database-module
