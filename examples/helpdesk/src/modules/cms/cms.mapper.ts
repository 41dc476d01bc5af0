import { CMS } from '@o2s/framework/modules';

import type { ContentEntry, ContentPage, ContentSurvey, PlacedBlock } from './cms.api';

type PageParent = CMS.Model.Page.Page['parent'];

/**
 * Maps a page.
 *
 * {@includeCode ./cms.mapper.spec.ts#page-mapper-test}
 *
 * @param page - the validated page
 * @returns the framework's page; its times are ISO 8601 in UTC, and empty values of the helpdesk are absent
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
/** Maps a layout to its template, in which a block is a reference: its content is requested by ID. */
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

/** Nests the parent pages, which the helpdesk lists; the framework allows three levels. */
function mapTrail(trail: ContentPage['trail']): PageParent {
    return trail
        .slice(0, 3)
        .reduceRight<PageParent>(
            (parent, { path, headline }) => ({ slug: path, seo: { title: headline }, parent }),
            undefined,
        );
}

/**
 * Maps an entry. The framework leaves its type open, so the caller declares the fields.
 *
 * @param entry - the validated entry
 * @returns the editor's fields, with the ID, the locale and the times, which replace fields of the same name
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

/** The properties of every entry, in addition to the fields of its type. */
export interface CmsEntry {
    /** The ID, the same in every locale. */
    id: string;
    /** The type, for example `glossary`. */
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
 * @param survey - the validated survey
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
