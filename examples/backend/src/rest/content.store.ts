import { seedContent } from '../seed/content';
import type {
    ContentBlock,
    ContentDocument,
    ContentEntry,
    ContentPage,
    ContentSurvey,
    Fields,
} from './content.schemas';

/** The content of one running helpdesk. Nothing changes it. */
export interface ContentStore {
    /** Published pages; with `draft`, a page's draft stands in for its published version. */
    pages(lang: string, path: string | undefined, draft: boolean): readonly ContentPage[];
    /** The published versions of one page, in every language. */
    translations(id: string): readonly ContentPage[];
    /** The entries of a type whose fields have the given values. */
    entries(lang: string, type: string, fields: Readonly<Record<string, string>>): readonly ContentEntry[];
    /** `undefined` when there is none in this language; so do the others. */
    entry(id: string, lang: string): ContentEntry | undefined;
    block(id: string, lang: string): ContentBlock | undefined;
    document(name: string, lang: string): Fields | undefined;
    survey(code: string): ContentSurvey | undefined;
}

/** Everything that a helpdesk has to show. */
export interface Content {
    readonly pages: readonly ContentPage[];
    readonly entries: readonly ContentEntry[];
    readonly blocks: readonly ContentBlock[];
    readonly documents: readonly ContentDocument[];
    readonly surveys: readonly ContentSurvey[];
}

/** Makes a store that holds the seed. */
export function createContentStore(content: Content = seedContent()): ContentStore {
    return {
        pages(lang, path, draft) {
            const visible = content.pages.filter((page) => page.lang === lang && (draft || page.state === 'published'));
            const byId = new Map<string, ContentPage>();
            for (const page of visible) {
                if (page.state === 'draft' || !byId.has(page.page_id)) {
                    byId.set(page.page_id, page);
                }
            }
            return [...byId.values()].filter((page) => path === undefined || page.path === path);
        },
        translations: (id) => content.pages.filter((page) => page.page_id === id && page.state === 'published'),
        entries: (lang, type, fields) =>
            content.entries.filter(
                (entry) =>
                    entry.lang === lang &&
                    entry.entry_type === type &&
                    Object.entries(fields).every(
                        ([name, value]) => Object.hasOwn(entry.fields, name) && entry.fields[name] === value,
                    ),
            ),
        entry: (id, lang) => content.entries.find((entry) => entry.entry_id === id && entry.lang === lang),
        block: (id, lang) => content.blocks.find((block) => block.block_id === id && block.lang === lang),
        document: (name, lang) => content.documents.find((one) => one.name === name && one.lang === lang)?.body,
        survey: (code) => content.surveys.find((survey) => survey.survey_code === code),
    };
}
