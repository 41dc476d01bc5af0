import { describe, expect, it } from 'vitest';

import type { ContentPage } from './cms.api';
import { mapEntry, mapPage, mapSurvey } from './cms.mapper';

const PAGE: ContentPage = {
    page_id: 'pag-2',
    lang: 'en',
    path: '/help',
    layout: 'single',
    areas: { main: [{ block_id: 'blk-faq', block_type: 'FaqBlock' }] },
    headline: 'Help',
    summary: 'Answers to common questions.',
    tags: ['help'],
    listed: true,
    shows_headline: false,
    roles: [],
    moved_to: null,
    trail: [{ path: '/', headline: 'Welcome' }],
    created_ts: 1_736_150_400,
    changed_ts: 1_736_236_800,
};

describe('mapPage', () => {
    // #region page-mapper-test
    it('maps a page of the helpdesk', () => {
        expect(mapPage(PAGE)).toEqual({
            id: 'pag-2',
            slug: '/help',
            locale: 'en',
            template: {
                __typename: 'OneColumnTemplate',
                slots: { main: [{ __typename: 'FaqBlock', id: 'blk-faq' }] },
            },
            createdAt: '2025-01-06T08:00:00.000Z',
            updatedAt: '2025-01-07T08:00:00.000Z',
            seo: {
                title: 'Help',
                description: 'Answers to common questions.',
                keywords: ['help'],
                noIndex: false,
                noFollow: false,
            },
            hasOwnTitle: false,
            parent: { slug: '/', seo: { title: 'Welcome' } },
        });
    });
    // #endregion page-mapper-test

    it('gives every layout a template with all of its slots', () => {
        expect(mapPage({ ...PAGE, areas: {} }).template).toEqual({
            __typename: 'OneColumnTemplate',
            slots: { main: [] },
        });
        const left = [{ block_id: 'b', block_type: 'TicketListBlock' }];
        expect(mapPage({ ...PAGE, layout: 'columns', areas: { left, unknown: left } }).template).toEqual({
            __typename: 'TwoColumnTemplate',
            slots: { top: [], left: [{ __typename: 'TicketListBlock', id: 'b' }], right: [], bottom: [] },
        });
    });

    it('nests at most three parent pages', () => {
        const trail = ['/a/b/c', '/a/b', '/a', '/'].map((path) => ({ path, headline: path }));
        expect(mapPage({ ...PAGE, trail }).parent).toEqual({
            slug: '/a/b/c',
            seo: { title: '/a/b/c' },
            parent: { slug: '/a/b', seo: { title: '/a/b' }, parent: { slug: '/a', seo: { title: '/a' } } },
        });
        expect(mapPage({ ...PAGE, trail: [] }).parent).toBeUndefined();
    });

    it('maps the roles, the redirect, and the visibility in search engines', () => {
        const page = mapPage({ ...PAGE, roles: ['agent'], moved_to: '/faq', listed: false });
        expect(page).toMatchObject({ roles: ['agent'], redirect: '/faq', seo: { noIndex: true, noFollow: true } });
        expect(mapPage(PAGE).roles).toBeUndefined();
    });
});

describe('mapEntry', () => {
    it('keeps the fields, which cannot replace the id', () => {
        const entry = mapEntry({
            entry_id: 'ent-1',
            entry_type: 'glossary',
            lang: 'de',
            fields: { term: 'SLA', id: 'other', __typename: 'Term' },
            created_ts: 0,
            changed_ts: 60,
        });
        expect(entry).toEqual({
            id: 'ent-1',
            type: 'glossary',
            locale: 'de',
            createdAt: '1970-01-01T00:00:00.000Z',
            updatedAt: '1970-01-01T00:01:00.000Z',
            term: 'SLA',
            __typename: 'Term',
        });
    });
});

it('mapSurvey maps a survey', () => {
    const survey = mapSurvey({
        survey_code: 'satisfaction',
        form_id: 'frm-1',
        kind: 'feedback',
        roles: ['customer'],
        destinations: ['helpdesk'],
        post_id: 'pst-1',
    });
    expect(survey).toEqual({
        code: 'satisfaction',
        surveyId: 'frm-1',
        surveyType: 'feedback',
        requiredRoles: ['customer'],
        submitDestination: ['helpdesk'],
        postId: 'pst-1',
    });
});
