import { CMS } from '@o2s/framework/modules';

import { type ContentBlock, faqSettingsSchema } from './cms.api';

type Settings = ContentBlock['settings'];

// #region block-mappers
/** Maps blocks whose settings have a different shape in the helpdesk. */
const MAPPERS: ReadonlyMap<string, (settings: Settings) => object> = new Map([['FaqBlock', mapFaq]]);

/**
 * Maps the settings of a block. Most of them already use the framework's names, because the portal's developers define
 * the fields that an editor fills in. The developers are responsible for the types of those settings, so this function
 * adds the ID and checks no other field.
 *
 * @param block - the validated block
 * @returns the framework's block of that type
 * @throws `ZodError` when settings that must be mapped have another shape
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
