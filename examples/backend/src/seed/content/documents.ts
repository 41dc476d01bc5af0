import type { ContentDocument, Fields } from '../../rest/content.schemas';
import { type Say, inEachLanguage } from './languages';

/** Creates the seeded menus, screens and settings, in each language. */
export function seedDocuments(): ContentDocument[] {
    return inEachLanguage((say, lang) =>
        Object.entries(bodies(say)).map(([name, body]) => ({ name, lang, body: { lang, ...body } })),
    );
}

function bodies(say: Say): Record<string, Fields> {
    const help = {
        label: say('Help', 'Hilfe'),
        items: [
            { label: say('Questions', 'Fragen'), path: say('/help', '/hilfe') },
            { label: say('Articles', 'Artikel'), path: say('/help/articles', '/hilfe/artikel') },
        ],
    };
    return {
        'menus/men-header': {
            menu_id: 'men-header',
            place: 'head',
            title: 'Helpdesk',
            language_label: say('Language', 'Sprache'),
            open_label: say('Open menu', 'Menü öffnen'),
            close_label: say('Close menu', 'Menü schließen'),
            sign_in_label: say('Sign in', 'Anmelden'),
            items: [{ label: 'Tickets', path: '/tickets', roles: ['customer'] }, help],
            alerts: { label: say('Notifications', 'Mitteilungen'), path: '/notifications' },
            account: { label: say('Your account', 'Ihr Konto'), path: say('/account', '/konto') },
        },
        'menus/men-footer': {
            menu_id: 'men-footer',
            place: 'foot',
            title: 'Helpdesk',
            copyright: '© 2025 Helpdesk',
            items: [help, { label: say('Imprint', 'Impressum'), path: say('/imprint', '/impressum') }],
        },
        'screens/login': {
            headline: say('Sign in', 'Anmelden'),
            intro: say('With your customer number.', 'Mit Ihrer Kundennummer.'),
            submit_label: say('Sign in', 'Anmelden'),
            username: { label: say('Customer number', 'Kundennummer'), hint: 'C-1234' },
            password: { label: say('Password', 'Kennwort'), hint: '' },
            reveal_label: say('Show', 'Zeigen'),
            conceal_label: say('Hide', 'Verbergen'),
            refusal: say('Number or password is wrong.', 'Nummer oder Kennwort ist falsch.'),
        },
        'screens/not-found': {
            headline: say('Not found', 'Nicht gefunden'),
            text: say('There is no such page.', 'Diese Seite gibt es nicht.'),
            link: { label: say('To the start page', 'Zur Startseite'), path: '/' },
        },
        settings: {
            languages: [
                { code: 'en', label: 'English' },
                { code: 'de', label: 'Deutsch' },
            ],
            header_menu: 'men-header',
            footer_menu: 'men-footer',
            themes: [{ key: 'default', label: say('Light', 'Hell') }],
            texts: texts(say),
        },
    };
}

function texts(say: Say): Readonly<Record<string, string>> {
    return {
        'error.title': say('That did not work', 'Das hat nicht geklappt'),
        'error.text': say('Please try again.', 'Bitte versuchen Sie es noch einmal.'),
        'day.today': say('Today', 'Heute'),
        'day.yesterday': say('Yesterday', 'Gestern'),
        'do.show_more': say('Show more', 'Mehr zeigen'),
        'do.show_less': say('Show less', 'Weniger zeigen'),
        'do.show': say('Show', 'Zeigen'),
        'do.hide': say('Hide', 'Verbergen'),
        'do.edit': say('Edit', 'Bearbeiten'),
        'do.save': say('Save', 'Speichern'),
        'do.cancel': say('Cancel', 'Abbrechen'),
        'do.delete': say('Delete', 'Löschen'),
        'do.log_out': say('Sign out', 'Abmelden'),
        'do.settings': say('Settings', 'Einstellungen'),
        'do.renew': say('Renew', 'Verlängern'),
        'do.details': say('Details', 'Einzelheiten'),
    };
}
