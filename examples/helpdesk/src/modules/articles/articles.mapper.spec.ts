import { describe, expect, it } from 'vitest';

import { mapArticle, mapArticleDetails, mapArticleList, mapCategory, mapCategoryList } from './articles.mapper';
import type { ArticleRow, CategoryRow } from './articles.rows';
import type { Section } from './articles.sections';

const BARE: ArticleRow = {
    id: 'art-1',
    slug: 'paper-jams',
    createdAt: new Date('2025-02-03T08:00:00Z'),
    updatedAt: new Date('2025-02-04T08:00:00Z'),
    title: 'When paper jams',
    lead: 'Open, pull gently, close.',
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
};

function category(id: string, parentId: string | null): CategoryRow {
    return {
        id,
        parentId,
        slug: `${id}-slug`,
        icon: null,
        createdAt: new Date('2025-01-02T08:00:00Z'),
        updatedAt: new Date('2025-01-02T08:00:00Z'),
        title: id.toUpperCase(),
        description: '',
    };
}

describe('mapArticle', () => {
    // #region mapper-test
    it('maps a row to an article', () => {
        const row: ArticleRow = {
            id: 'art-1',
            slug: 'paper-jams',
            createdAt: new Date('2025-02-03T08:00:00Z'),
            updatedAt: new Date('2025-02-04T08:00:00Z'),
            title: 'When paper jams',
            lead: 'Open, pull gently, close.',
            tags: ['printer'],
            roles: ['technician'],
            theme: 'dark',
            imageUrl: 'https://example.com/jam.png',
            imageWidth: 1200,
            imageHeight: 630,
            imageAlt: 'An open printer',
            thumbnailUrl: 'https://example.com/jam-small.png',
            category: { id: 'cat-printers', title: 'Printers' },
            author: { name: 'Ada Nowak', position: 'Technician', email: null, avatarUrl: null },
        };

        expect(mapArticle(row)).toEqual({
            id: 'art-1',
            slug: 'paper-jams',
            createdAt: '2025-02-03T08:00:00.000Z',
            updatedAt: '2025-02-04T08:00:00.000Z',
            title: 'When paper jams',
            lead: 'Open, pull gently, close.',
            tags: ['printer'],
            roles: ['technician'],
            theme: 'dark',
            image: { url: 'https://example.com/jam.png', alt: 'An open printer', width: 1200, height: 630 },
            thumbnail: { url: 'https://example.com/jam-small.png', alt: 'An open printer' },
            category: { id: 'cat-printers', title: 'Printers' },
            author: { name: 'Ada Nowak', position: 'Technician' },
        });
    });
    // #endregion mapper-test

    it('omits missing values', () => {
        expect(Object.keys(mapArticle(BARE))).toEqual([
            'id',
            'slug',
            'createdAt',
            'updatedAt',
            'title',
            'lead',
            'tags',
        ]);
    });

    it('maps an author with a picture', () => {
        const author = {
            name: 'Ada',
            position: null,
            email: 'ada@example.com',
            avatarUrl: 'https://example.com/a.png',
        };
        expect(mapArticle({ ...BARE, author }).author).toEqual({
            name: 'Ada',
            email: 'ada@example.com',
            avatar: { url: 'https://example.com/a.png', alt: 'Ada' },
        });
    });
});

describe('mapArticleDetails', () => {
    it('maps texts and images in order', () => {
        const times = { createdAt: '2025-02-03T08:00:00Z', updatedAt: '2025-02-04T08:00:00Z' };
        const sections: Section[] = [
            { kind: 'text', id: 's1', ...times, title: 'What to do', content: 'Pull.' },
            { kind: 'image', id: 's2', ...times, url: 'https://example.com/s.png', alt: 'A hand', caption: 'Gently' },
            { kind: 'text', id: 's3', ...times, content: 'Close.' },
            { kind: 'image', id: 's4', ...times, url: 'https://example.com/t.png', alt: '' },
        ];
        expect(mapArticleDetails(BARE, sections)).toEqual({
            ...mapArticle(BARE),
            sections: [
                { __typename: 'ArticleSectionText', id: 's1', ...times, title: 'What to do', content: 'Pull.' },
                {
                    __typename: 'ArticleSectionImage',
                    id: 's2',
                    ...times,
                    image: { url: 'https://example.com/s.png', alt: 'A hand' },
                    caption: 'Gently',
                },
                { __typename: 'ArticleSectionText', id: 's3', ...times, content: 'Close.' },
                {
                    __typename: 'ArticleSectionImage',
                    id: 's4',
                    ...times,
                    image: { url: 'https://example.com/t.png', alt: '' },
                },
            ],
        });
    });
});

describe('lists', () => {
    it('keep the total of all pages', () => {
        expect(mapArticleList({ rows: [BARE], total: 31 })).toEqual({ data: [mapArticle(BARE)], total: 31 });
        const row = category('a', null);
        expect(mapCategoryList({ rows: [row], total: 5 }, [])).toEqual({ data: [mapCategory(row, [])], total: 5 });
    });
});

describe('mapCategory', () => {
    it('contains the parent category, which contains its own parent', () => {
        const rows = [category('c', 'b'), category('a', null), category('b', 'a')];
        expect(mapCategory(category('c', 'b'), rows).parent).toEqual({
            slug: 'b-slug',
            title: 'B',
            parent: { slug: 'a-slug', title: 'A' },
        });
    });

    it('ends at a missing row and at a cycle in the data', () => {
        expect(mapCategory(category('c', 'b'), [])).not.toHaveProperty('parent');
        const circle = [category('a', 'b'), category('b', 'a')];
        expect(mapCategory(category('a', 'b'), circle).parent).toEqual({
            slug: 'b-slug',
            title: 'B',
            parent: { slug: 'a-slug', title: 'A' },
        });
    });

    it('has an icon only if the row has one', () => {
        expect(mapCategory({ ...category('a', null), icon: 'printer' }, []).icon).toBe('printer');
        expect(mapCategory(category('a', null), [])).not.toHaveProperty('icon');
    });
});
