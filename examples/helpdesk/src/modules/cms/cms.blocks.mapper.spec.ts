import { describe, expect, it } from 'vitest';

import { settings } from '@o2s/examples.backend/seed/blocks';
import { CMS } from '@o2s/framework/modules';

import { mapBlock } from './cms.blocks.mapper';

type Settings<Block> = Omit<Block, 'id'>;

const seeded = settings((en) => en);

/** Settings that the mapper passes on unchanged: the compiler checks here that they match the framework's models. */
const passedOn = {
    TicketListBlock: seeded.TicketListBlock satisfies Settings<CMS.Model.TicketListBlock.TicketListBlock>,
    TicketDetailsBlock: seeded.TicketDetailsBlock satisfies Settings<CMS.Model.TicketDetailsBlock.TicketDetailsBlock>,
    NotificationListBlock:
        seeded.NotificationListBlock satisfies Settings<CMS.Model.NotificationListBlock.NotificationListBlock>,
    NotificationDetailsBlock:
        seeded.NotificationDetailsBlock satisfies Settings<CMS.Model.NotificationDetailsBlock.NotificationDetailsBlock>,
    ArticleListBlock: seeded.ArticleListBlock satisfies Settings<CMS.Model.ArticleListBlock.ArticleListBlock>,
    InvoiceListBlock: seeded.InvoiceListBlock satisfies Settings<CMS.Model.InvoiceListBlock.InvoiceListBlock>,
    InvoiceDetailsBlock:
        seeded.InvoiceDetailsBlock satisfies Settings<CMS.Model.InvoiceDetailsBlock.InvoiceDetailsBlock>,
    ResourceListBlock: seeded.ResourceListBlock satisfies Settings<CMS.Model.ResourceListBlock.ResourceListBlock>,
    ResourceDetailsBlock:
        seeded.ResourceDetailsBlock satisfies Settings<CMS.Model.ResourceDetailsBlock.ResourceDetailsBlock>,
    UserAccountBlock: seeded.UserAccountBlock satisfies Settings<CMS.Model.UserAccountBlock.UserAccountBlock>,
    ServiceListBlock: seeded.ServiceListBlock satisfies Settings<CMS.Model.ServiceListBlock.ServiceListBlock>,
    ServiceDetailsBlock:
        seeded.ServiceDetailsBlock satisfies Settings<CMS.Model.ServiceDetailsBlock.ServiceDetailsBlock>,
    FeaturedServiceListBlock:
        seeded.FeaturedServiceListBlock satisfies Settings<CMS.Model.FeaturedServiceListBlock.FeaturedServiceListBlock>,
};

describe('mapBlock', () => {
    it('maps frequently asked questions', () => {
        const settings = { headline: 'FAQ', intro: 'Ask.', questions: [{ question: 'Why?', answer: '**So.**' }] };
        expect(mapBlock({ block_id: 'b', block_type: 'FaqBlock', settings })).toEqual({
            id: 'b',
            title: 'FAQ',
            subtitle: 'Ask.',
            items: [{ title: 'Why?', content: '**So.**' }],
        });
    });

    it('rejects questions of another shape', () => {
        const settings = { headline: 'FAQ', intro: 'Ask.', questions: 'none' };
        expect(() => mapBlock({ block_id: 'b', block_type: 'FaqBlock', settings })).toThrow(/questions/);
    });

    it.each(Object.entries(passedOn))('keeps the settings of %s unchanged', (block_type, settings) => {
        const block = mapBlock({ block_id: 'b', block_type, settings: { ...settings, id: 'other' } });
        expect(block).toEqual({ ...settings, id: 'b' });
    });

    it.each(['BrandNewBlock', 'constructor', '__proto__'])('keeps settings of an unknown type: %s', (block_type) => {
        expect(mapBlock({ block_id: 'b', block_type, settings: { title: 'New' } })).toEqual({
            title: 'New',
            id: 'b',
        });
    });
});

describe('the seed', () => {
    it('has one block of each type that the CMS has a route for', () => {
        expect(Object.keys(seeded)).toEqual(['FaqBlock', ...Object.keys(passedOn)]);
    });
});
