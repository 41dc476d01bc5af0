import type { ContentBlock, Fields } from '../../rest/content.schemas';
import { type Say, inEachLanguage } from './languages';

/**
 * Creates the seeded blocks: one of each type, in each language. `FaqBlock` is a document type of the helpdesk. The
 * settings of the others have the keys that the portal's blocks read, because its developers defined them that way.
 */
export function seedBlocks(): ContentBlock[] {
    return inEachLanguage((say, lang) =>
        Object.entries(settings(say)).map(([block_type, settings]) => ({
            block_id: blockId(block_type),
            block_type,
            lang,
            settings,
        })),
    );
}

/** The id of the seeded block of a type: `blk-ticket-list` for `TicketListBlock`. */
export function blockId(type: string): string {
    const words = type.replace(/Block$/, '').replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-');
    return `blk-${words.toLowerCase()}`;
}

/** Defines the settings of each type of block, in one language. */
export function settings(say: Say) {
    const days = { today: say('Today', 'Heute'), yesterday: say('Yesterday', 'Gestern') };
    const list = { ...days, clickToSelect: say('Select', 'Auswählen') };
    const noResults = { title: say('Nothing found', 'Nichts gefunden'), description: say('Yet.', 'Noch nicht.') };
    const pagination = {
        limit: 10,
        legend: say('of {totalItems} items', 'von {totalItems} Einträgen'),
        prev: say('Previous', 'Zurück'),
        next: say('Next', 'Weiter'),
        selectPage: say('Select page', 'Seite wählen'),
    };
    const ticketStatus = {
        OPEN: say('Open', 'Offen'),
        IN_PROGRESS: say('In progress', 'In Arbeit'),
        CLOSED: say('Closed', 'Geschlossen'),
    };
    const priority = { LOW: say('Low', 'Niedrig'), HIGH: say('High', 'Hoch') };
    const title = say('Title', 'Titel');
    const status = say('Status', 'Status');

    return {
        FaqBlock: {
            headline: say('Common questions', 'Häufige Fragen'),
            intro: say('What others asked before you.', 'Was andere vor Ihnen gefragt haben.'),
            questions: [
                {
                    question: say('How do I open a ticket?', 'Wie öffne ich ein Ticket?'),
                    answer: say('Press **New ticket**.', 'Drücken Sie **Neues Ticket**.'),
                },
                {
                    question: say('When will you answer?', 'Wann antworten Sie?'),
                    answer: say('Within one working day.', 'Innerhalb eines Arbeitstages.'),
                },
            ],
        },
        TicketListBlock: {
            title: say('Your tickets', 'Ihre Tickets'),
            table: {
                columns: [column('topic', say('Topic', 'Thema')), column('status', status)],
            },
            fieldMapping: { status: ticketStatus },
            pagination,
            noResults,
            labels: { ...list, showMore: say('Show more', 'Mehr zeigen') },
            detailsUrl: '/tickets/{id}',
        },
        TicketDetailsBlock: {
            title: say('Ticket', 'Ticket'),
            commentsTitle: say('Comments', 'Kommentare'),
            fieldMapping: { status: ticketStatus },
            labels: {
                ...days,
                showMore: say('Show more', 'Mehr zeigen'),
                showLess: say('Show less', 'Weniger zeigen'),
            },
        },
        NotificationListBlock: {
            title: say('Notifications', 'Mitteilungen'),
            table: {
                columns: [column('title', title), column('priority', say('Priority', 'Priorität'))],
            },
            fieldMapping: { priority },
            noResults,
            labels: list,
            detailsUrl: '/notifications/{id}',
        },
        NotificationDetailsBlock: {
            properties: { createdAt: say('Received', 'Erhalten') },
            fieldMapping: { priority },
            labels: days,
        },
        ArticleListBlock: {
            title: say('Articles', 'Artikel'),
            articlesToShow: 3,
            labels: { ...days, seeAllArticles: say('All articles', 'Alle Artikel') },
        },
        InvoiceListBlock: {
            title: say('Invoices', 'Rechnungen'),
            table: { columns: [column('id', say('Number', 'Nummer'))] },
            fieldMapping: {},
            pagination,
            noResults,
            labels: list,
        },
        InvoiceDetailsBlock: {
            properties: { id: say('Number', 'Nummer') },
            fieldMapping: {},
            labels: days,
        },
        ResourceListBlock: {
            title: say('Devices', 'Geräte'),
            table: { columns: [column('id', say('Number', 'Nummer'))] },
            pagination,
            noResults,
            labels: { ...days, status, type: say('Type', 'Art') },
            detailsUrl: '/devices/{id}',
        },
        ResourceDetailsBlock: {
            properties: { id: say('Number', 'Nummer') },
            fieldMapping: {},
            labels: { ...days, status, type: say('Type', 'Art') },
        },
        UserAccountBlock: {
            basicInformationTitle: say('About you', 'Über Sie'),
            basicInformationDescription: say('Only you can see this.', 'Nur Sie sehen das.'),
            fields: [{ __typename: 'Input' as const, id: 'name', name: 'name', label: say('Name', 'Name') }],
            labels: {
                edit: say('Edit', 'Bearbeiten'),
                save: say('Save', 'Speichern'),
                cancel: say('Cancel', 'Abbrechen'),
                delete: say('Delete', 'Löschen'),
                logOut: say('Sign out', 'Abmelden'),
            },
        },
        ServiceListBlock: {
            title: say('Services', 'Dienste'),
            fields: {},
            noResults,
            detailsLabel: say('Details', 'Einzelheiten'),
            detailsUrl: '/services/{id}',
            labels: list,
        },
        ServiceDetailsBlock: {
            title: say('Service', 'Dienst'),
            fields: {},
            labels: { ...days, settings: say('Settings', 'Einstellungen'), renew: say('Renew', 'Verlängern') },
        },
        FeaturedServiceListBlock: {
            title: say('For you', 'Für Sie'),
            noResults,
            detailsLabel: say('Details', 'Einzelheiten'),
            detailsUrl: '/services/{id}',
            labels: { on: say('On', 'An'), off: say('Off', 'Aus') },
        },
    } satisfies Record<string, Fields>;
}

/** Creates a column with the literal type of its id, which is the name of a field. */
function column<Id extends string>(id: Id, title: string): { id: Id; title: string } {
    return { id, title };
}
