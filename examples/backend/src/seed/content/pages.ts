import type { ContentPage } from '../../rest/content.schemas';
import { blockId } from './blocks';
import { type Language, type Say, inEachLanguage } from './languages';

/** 2025-01-06T08:00:00Z, in seconds. */
const CREATED_TS = 1_736_150_400;
const DAY = 24 * 60 * 60;

type Areas = Readonly<Record<string, readonly string[]>>;

/** The properties that differ between pages. */
interface Draft {
    readonly id: string;
    readonly path: string;
    readonly headline: string;
    readonly summary: string;
    /** The types of the blocks in each area. */
    readonly areas: Areas;
    readonly more?: Partial<ContentPage>;
}

/** Creates the seeded pages: six in each language, and a draft of the first. */
export function seedPages(): ContentPage[] {
    return inEachLanguage((say, lang) => drafts(say).map((draft) => toPage(draft, lang)));
}

function drafts(say: Say): Draft[] {
    const home = { path: '/', headline: say('Welcome', 'Willkommen') };
    const help = { path: say('/help', '/hilfe'), headline: say('Help', 'Hilfe') };
    const homePage: Draft = {
        ...home,
        id: 'pag-1',
        summary: say('Your tickets and news at a glance.', 'Ihre Tickets und Neuigkeiten auf einen Blick.'),
        areas: {
            top: ['NotificationListBlock'],
            left: ['TicketListBlock'],
            right: ['FaqBlock'],
            bottom: ['ArticleListBlock'],
        },
        more: { layout: 'columns', shows_headline: true },
    };
    return [
        homePage,
        { ...homePage, headline: say('Welcome back', 'Willkommen zurück'), more: { ...homePage.more, state: 'draft' } },
        {
            ...help,
            id: 'pag-2',
            summary: say('Answers to common questions.', 'Antworten auf häufige Fragen.'),
            areas: { main: ['FaqBlock'] },
            more: { trail: [home], tags: ['help', 'faq'] },
        },
        {
            id: 'pag-3',
            path: say('/help/articles', '/hilfe/artikel'),
            headline: say('Articles', 'Artikel'),
            summary: say('Everything we have written down.', 'Alles, was wir aufgeschrieben haben.'),
            areas: { main: ['ArticleListBlock'] },
            more: { trail: [help, home] },
        },
        {
            id: 'pag-4',
            path: '/tickets',
            headline: 'Tickets',
            summary: say('All of your tickets.', 'Alle Ihre Tickets.'),
            areas: { main: ['TicketListBlock'] },
            more: { trail: [home], roles: ['customer', 'agent'], listed: false },
        },
        {
            id: 'pag-5',
            path: say('/account', '/konto'),
            headline: say('Your account', 'Ihr Konto'),
            summary: say('Name, address and sign-in.', 'Name, Adresse und Anmeldung.'),
            areas: { main: ['UserAccountBlock'] },
            more: { trail: [home], roles: ['customer'], listed: false },
        },
        {
            id: 'pag-6',
            path: '/faq',
            headline: say('Moved', 'Umgezogen'),
            summary: say('This page has moved.', 'Diese Seite ist umgezogen.'),
            areas: { main: [] },
            more: { moved_to: help.path, listed: false },
        },
    ];
}

function toPage({ id, path, headline, summary, areas, more }: Draft, lang: Language): ContentPage {
    const placed = Object.entries(areas).map(([area, types]) => [
        area,
        types.map((type) => ({ block_id: blockId(type), block_type: type })),
    ]);
    return {
        page_id: id,
        lang,
        path,
        state: 'published',
        layout: 'single',
        areas: Object.fromEntries(placed) as ContentPage['areas'],
        headline,
        summary,
        tags: [],
        listed: true,
        shows_headline: false,
        roles: [],
        moved_to: null,
        trail: [],
        created_ts: CREATED_TS,
        changed_ts: CREATED_TS + DAY,
        ...more,
    };
}
