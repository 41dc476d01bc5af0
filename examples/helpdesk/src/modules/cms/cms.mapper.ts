import { CMS } from '@o2s/framework/modules';

import type { ContentEntry, ContentPage, ContentSurvey, PlacedBlock } from './cms.api';

type PageParent = CMS.Model.Page.Page['parent'];

/**
 * Maps a page.
 *
 * {@includeCode ./cms.mapper.spec.ts#page-mapper-test}
 *
 * @param page - the page, already checked
 * @returns the framework's page; its times are ISO 8601 in UTC, and what the helpdesk leaves empty is absent
 */
// #region map-page
export function mapPage(page: ContentPage): CMS.Model.Page.Page {
    return {
        id: page.page_id,
        slug: page.path,
        locale: page.lang,
        template: mapTemplate(page),
        createdAt: toIsoTime(page.created_ts),
        updatedAt: toIsoTime(page.changed_ts),
        seo: {
            title: page.headline,
            description: page.summary,
            keywords: [...page.tags],
            noIndex: !page.listed,
            noFollow: !page.listed,
        },
        hasOwnTitle: page.shows_headline,
        parent: mapTrail(page.trail),
        roles: page.roles.length > 0 ? [...page.roles] : undefined,
        redirect: page.moved_to ?? undefined,
    };
}
// #endregion map-page

// #region map-template
/** The framework has a template for each layout, and a block in it is a reference: its content is asked for by its id. */
function mapTemplate({ layout, areas }: ContentPage): CMS.Model.Page.PageTemplate {
    const slot = (area: string) => (areas[area] ?? []).map(mapPlacedBlock);
    if (layout === 'columns') {
        const slots = { top: slot('top'), left: slot('left'), right: slot('right'), bottom: slot('bottom') };
        return { __typename: 'TwoColumnTemplate', slots };
    }
    return { __typename: 'OneColumnTemplate', slots: { main: slot('main') } };
}

function mapPlacedBlock({ block_id, block_type }: PlacedBlock): CMS.Model.Page.SlotBlock {
    return { __typename: block_type, id: block_id };
}
// #endregion map-template

/** The helpdesk lists the pages above, the framework nests them; it goes three levels up. */
function mapTrail(trail: ContentPage['trail']): PageParent {
    return trail
        .slice(0, 3)
        .reduceRight<PageParent>(
            (parent, { path, headline }) => ({ slug: path, seo: { title: headline }, parent }),
            undefined,
        );
}

/**
 * Maps an entry. The framework leaves its type open: whoever asks for it names the fields.
 *
 * @param entry - the entry, already checked
 * @returns what an editor wrote, with the id, the locale and the times; these win over fields of the same name
 */
export function mapEntry(entry: ContentEntry): CmsEntry {
    return {
        ...entry.fields,
        id: entry.entry_id,
        type: entry.entry_type,
        locale: entry.lang,
        createdAt: toIsoTime(entry.created_ts),
        updatedAt: toIsoTime(entry.changed_ts),
    };
}

/** What every entry has besides the fields of its type. */
export interface CmsEntry {
    /** The id, the same in every locale. */
    id: string;
    /** What it is, for instance `glossary`. */
    type: string;
    /** The language. */
    locale: string;
    /** ISO 8601 in UTC. */
    createdAt: string;
    /** ISO 8601 in UTC. */
    updatedAt: string;
    [field: string]: unknown;
}

/**
 * Maps a survey.
 *
 * @param survey - the survey, already checked
 * @returns the framework's survey
 */
export function mapSurvey(survey: ContentSurvey): CMS.Model.Survey.Survey {
    return {
        code: survey.survey_code,
        surveyId: survey.form_id,
        surveyType: survey.kind,
        requiredRoles: [...survey.roles],
        submitDestination: [...survey.destinations],
        postId: survey.post_id,
    };
}

function toIsoTime(seconds: number): string {
    return new Date(seconds * 1_000).toISOString();
}
