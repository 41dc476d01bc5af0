import { CMS } from '@o2s/framework/modules';

import { type ContentBlock, faqSettingsSchema } from './cms.api';

type Settings = ContentBlock['settings'];

// #region block-mappers
/** Blocks whose settings the helpdesk has in a form of its own. */
const MAPPERS: ReadonlyMap<string, (settings: Settings) => object> = new Map([['FaqBlock', mapFaq]]);

/**
 * Maps the settings of a block. Most of them are written in the framework's own words: the portal's developers set up
 * the fields that an editor fills in. The types of those settings are theirs to keep, so this adds the id and checks
 * nothing.
 *
 * @param block - the block, already checked to be one
 * @returns the framework's block of that type
 * @throws `ZodError` when settings that must be translated have another form
 */
export function mapBlock(block: ContentBlock): object {
    const translate = MAPPERS.get(block.block_type);
    return { ...(translate ? translate(block.settings) : block.settings), id: block.block_id };
}
// #endregion block-mappers

// #region map-faq
function mapFaq(settings: Settings): Omit<CMS.Model.FaqBlock.FaqBlock, 'id'> {
    const { headline, intro, questions } = faqSettingsSchema.parse(settings);
    return {
        title: headline,
        subtitle: intro,
        items: questions.map(({ question, answer }) => ({ title: question, content: answer })),
    };
}
// #endregion map-faq
