import { Test } from '@nestjs/testing';

import { DrizzleQueryError } from 'drizzle-orm';
import { firstValueFrom } from 'rxjs';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { ArticlesRepository } from './articles.repository';
import type { ArticleDetailsRow, CategoryRow } from './articles.rows';
import { ArticlesService } from './articles.service';

// #region service-setup
/** Replaces the database, which the service's own logic does not need. */
const repository = {
    findArticle: vi.fn<ArticlesRepository['findArticle']>(),
    findArticles: vi.fn<ArticlesRepository['findArticles']>(),
    findBranch: vi.fn<ArticlesRepository['findBranch']>(),
    findCategories: vi.fn<ArticlesRepository['findCategories']>(),
};

let service: ArticlesService;

beforeEach(async () => {
    vi.resetAllMocks();
    const moduleRef = await Test.createTestingModule({
        providers: [ArticlesService, { provide: ArticlesRepository, useValue: repository }],
    }).compile();
    moduleRef.useLogger(false);
    service = moduleRef.get(ArticlesService);
});
// #endregion service-setup

const NOON = new Date('2025-02-03T12:00:00Z');

const article: ArticleDetailsRow = {
    id: 'art-1',
    slug: 'paper-jams',
    createdAt: NOON,
    updatedAt: NOON,
    title: 'When paper jams',
    lead: '',
    tags: [],
    roles: [],
    theme: null,
    imageUrl: null,
    imageWidth: null,
    imageHeight: null,
    imageAlt: '',
    thumbnailUrl: null,
    category: null,
    author: null,
    sections: [],
};

const category: CategoryRow = {
    id: 'cat-1',
    parentId: null,
    slug: 'printers',
    icon: null,
    createdAt: NOON,
    updatedAt: NOON,
    title: 'Printers',
    description: '',
};

describe('getArticle', () => {
    // #region one-test
    it('queries the language of the locale and maps the row', async () => {
        repository.findArticle.mockResolvedValue(article);
        const found = await firstValueFrom(service.getArticle({ slug: 'paper-jams', locale: 'de-AT' }));
        expect(found).toMatchObject({ id: 'art-1', title: 'When paper jams', sections: [] });
        expect(repository.findArticle).toHaveBeenCalledWith('paper-jams', 'de');
    });

    it('throws NotFoundException if the database has no such article', async () => {
        repository.findArticle.mockResolvedValue(undefined);
        const found = service.getArticle({ slug: 'paper-jams', locale: 'en' });
        await expect(firstValueFrom(found)).rejects.toMatchObject({ status: 404 });
    });
    // #endregion one-test

    it('sends one query for each subscription and none before', async () => {
        repository.findArticle.mockResolvedValue(article);
        const found = service.getArticle({ slug: 'paper-jams', locale: 'en' });
        expect(repository.findArticle).not.toHaveBeenCalled();
        await firstValueFrom(found);
        await firstValueFrom(found);
        expect(repository.findArticle).toHaveBeenCalledTimes(2);
    });

    it('responds with 502 for invalid sections', async () => {
        repository.findArticle.mockResolvedValue({ ...article, sections: [{ kind: 'video' }] });
        const found = service.getArticle({ slug: 'paper-jams', locale: 'en' });
        await expect(firstValueFrom(found)).rejects.toMatchObject({ status: 502 });
    });
});

describe('getCategory', () => {
    it('maps the category with its ancestors', async () => {
        const above = { ...category, id: 'cat-0', slug: 'devices', title: 'Devices' };
        repository.findBranch.mockResolvedValue([above, { ...category, parentId: 'cat-0' }]);
        const found = await firstValueFrom(service.getCategory({ id: 'cat-1', locale: 'en' }));
        expect(found).toMatchObject({ id: 'cat-1', parent: { slug: 'devices', title: 'Devices' } });
    });

    it('throws NotFoundException if only its ancestors have texts', async () => {
        repository.findBranch.mockResolvedValue([{ ...category, id: 'cat-0' }]);
        const found = service.getCategory({ id: 'cat-1', locale: 'pl' });
        await expect(firstValueFrom(found)).rejects.toMatchObject({ status: 404 });
    });
});

describe('getCategoryList', () => {
    it('reads the ancestors of all categories in one query', async () => {
        const rows = [category, { ...category, id: 'cat-2', parentId: 'cat-9' }];
        repository.findCategories.mockResolvedValue({ rows, total: 7 });
        repository.findBranch.mockResolvedValue([{ ...category, id: 'cat-9', slug: 'nine' }]);
        const page = await firstValueFrom(service.getCategoryList({ locale: 'en' }));
        expect(page.total).toBe(7);
        expect(page.data[1]?.parent?.slug).toBe('nine');
        expect(repository.findBranch.mock.calls).toEqual([[['cat-9'], 'en']]);
    });
});

describe('lists and search', () => {
    it('forward the checked query', async () => {
        repository.findArticles.mockResolvedValue({ rows: [article], total: 1 });
        const list = await firstValueFrom(service.getArticleList({ locale: 'en', limit: 2 }));
        expect(list).toMatchObject({ data: [{ id: 'art-1' }], total: 1 });
        await firstValueFrom(service.searchArticles({ locale: 'en', query: 'paper' }));
        expect(repository.findArticles.mock.calls).toMatchObject([[{ limit: 2 }], [{ phrase: 'paper' }]]);
    });

    it('fail through the Observable when the query is invalid, without a database query', async () => {
        const page = service.getArticleList({ locale: 'en', limit: -1 });
        await expect(firstValueFrom(page)).rejects.toMatchObject({ status: 400 });
        expect(repository.findArticles).not.toHaveBeenCalled();
    });

    // #region database-down-test
    it('respond with 503 when the database cannot be reached', async () => {
        const cause = Object.assign(new Error('connect failed'), { code: 'ECONNREFUSED' });
        repository.findArticles.mockRejectedValue(new DrizzleQueryError('select …', [], cause));
        const page = service.getArticleList({ locale: 'en' });
        await expect(firstValueFrom(page)).rejects.toMatchObject({ status: 503 });
    });
    // #endregion database-down-test

    it('forward their own errors unchanged', async () => {
        repository.findArticles.mockRejectedValue(new TypeError('ours'));
        await expect(firstValueFrom(service.getArticleList({ locale: 'en' }))).rejects.toThrow(TypeError);
    });
});
