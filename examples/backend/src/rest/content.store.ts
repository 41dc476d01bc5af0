import { seedContent } from '../seed/content';
import type {
    ContentBlock,
    ContentDocument,
    ContentEntry,
    ContentPage,
    ContentSurvey,
    Fields,
} from './content.schemas';

/** Stores the immutable content of one running helpdesk. */
export interface ContentStore {
    /** Returns published pages; with `draft`, a page's draft replaces its published version. */
    pages(lang: string, path: string | undefined, draft: boolean): readonly ContentPage[];
    /** Returns the published versions of one page, in every language. */
    translations(id: string): readonly ContentPage[];
    /** Returns the entries of a type whose fields have the given values. */
    entries(lang: string, type: string, fields: Readonly<Record<string, string>>): readonly ContentEntry[];
    /** Returns `undefined` if none exists in this language, like the methods below. */
    entry(id: string, lang: string): ContentEntry | undefined;
    block(id: string, lang: string): ContentBlock | undefined;
    document(name: string, lang: string): Fields | undefined;
    survey(code: string): ContentSurvey | undefined;
}

/** All content of a helpdesk. */
export interface Content {
    readonly pages: readonly ContentPage[];
    readonly entries: readonly ContentEntry[];
    readonly blocks: readonly ContentBlock[];
    readonly documents: readonly ContentDocument[];
    readonly surveys: readonly ContentSurvey[];
}

/** Creates a store with the seed. */
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
