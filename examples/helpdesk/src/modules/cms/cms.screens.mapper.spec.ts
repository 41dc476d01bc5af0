import { describe, expect, it } from 'vitest';

import type { SiteSettings } from './cms.screens.api';
import { mapAppConfig, mapFooter, mapHeader, mapLoginPage, mapNotFoundPage } from './cms.screens.mapper';

const SETTINGS: SiteSettings = {
    languages: [{ code: 'en', label: 'English' }],
    header_menu: 'men-header',
    footer_menu: 'men-footer',
    themes: [{ key: 'dark', label: 'Dark' }],
    texts: { 'do.save': 'Save', 'day.today': 'Today', 'error.title': 'Oh' },
};

describe('menus', () => {
    const items = [
        { label: 'Tickets', path: '/tickets', roles: ['customer'] },
        { label: 'Help', items: [{ label: 'FAQ', path: '/faq' }] },
        { label: 'Nothing yet', items: [] },
    ];
    const mapped = [
        { __typename: 'NavigationItem', label: 'Tickets', url: '/tickets', roles: ['customer'] },
        {
            __typename: 'NavigationGroup',
            title: 'Help',
            items: [{ __typename: 'NavigationItem', label: 'FAQ', url: '/faq' }],
        },
        { __typename: 'NavigationGroup', title: 'Nothing yet', items: [] },
    ];

    it('mapHeader maps the header', () => {
        const header = mapHeader({
            place: 'head',
            menu_id: 'men-1',
            title: 'Helpdesk',
            language_label: 'Language',
            open_label: 'Open',
            close_label: 'Close',
            sign_in_label: 'Sign in',
            items,
            alerts: { label: 'News', path: '/news' },
            account: { label: 'You', path: '/you' },
        });
        expect(header).toEqual({
            id: 'men-1',
            title: 'Helpdesk',
            languageSwitcherLabel: 'Language',
            mobileMenuLabel: { open: 'Open', close: 'Close' },
            signInLabel: 'Sign in',
            contextSwitcher: { closeLabel: 'Close', showContextSwitcher: false },
            items: mapped,
            notification: { url: '/news', label: 'News' },
            userInfo: { url: '/you', label: 'You' },
        });
    });

    it('mapFooter maps the footer', () => {
        const footer = mapFooter({ place: 'foot', menu_id: 'men-2', title: 'Helpdesk', copyright: '© 2025', items });
        expect(footer).toEqual({ id: 'men-2', title: 'Helpdesk', copyright: '© 2025', items: mapped });
    });
});

it('mapLoginPage maps the sign-in page, and excludes it from search engines', () => {
    const page = mapLoginPage({
        headline: 'Sign in',
        intro: 'Please.',
        submit_label: 'Go',
        username: { label: 'Number', hint: 'C-1' },
        password: { label: 'Password', hint: '' },
        reveal_label: 'Show',
        conceal_label: 'Hide',
        refusal: 'Wrong.',
    });
    expect(page).toEqual({
        title: 'Sign in',
        subtitle: 'Please.',
        signIn: 'Go',
        username: { __typename: 'Input', id: 'username', name: 'username', label: 'Number', placeholder: 'C-1' },
        password: { __typename: 'Input', id: 'password', name: 'password', label: 'Password' },
        labels: { show: 'Show', hide: 'Hide' },
        invalidCredentials: 'Wrong.',
        seo: { title: 'Sign in', description: 'Please.', keywords: [], noIndex: true, noFollow: true },
    });
});

it('mapNotFoundPage maps the not-found page', () => {
    const page = mapNotFoundPage({ headline: 'Oh', text: 'Gone.', link: { label: 'Home', path: '/' } });
    expect(page).toEqual({ title: 'Oh', description: 'Gone.', url: '/', urlLabel: 'Home' });
});

it('mapAppConfig maps the settings, and shows the name of a missing text', () => {
    const config = mapAppConfig(SETTINGS);
    expect(config).toMatchObject({
        locales: [{ value: 'en', label: 'English' }],
        header: 'men-header',
        footer: 'men-footer',
        themes: { dark: { name: 'Dark' } },
        labels: {
            errors: { requestError: { title: 'Oh', content: 'error.text' } },
            dates: { today: 'Today', yesterday: 'day.yesterday' },
            actions: { save: 'Save', logOut: 'do.log_out' },
        },
    });
});
