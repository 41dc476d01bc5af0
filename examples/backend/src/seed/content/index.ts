import type { Content } from '../../rest/content.store';
import { seedBlocks } from './blocks';
import { seedDocuments } from './documents';
import { seedEntries } from './entries';
import { seedPages } from './pages';

/** Creates the seeded content: always the same, in English and German. */
export function seedContent(): Content {
    return {
        pages: seedPages(),
        entries: seedEntries(),
        blocks: seedBlocks(),
        documents: seedDocuments(),
        surveys: [
            {
                survey_code: 'satisfaction',
                form_id: 'frm-2001',
                kind: 'feedback',
                roles: ['customer'],
                destinations: ['helpdesk'],
                post_id: 'pst-2001',
            },
        ],
    };
}
