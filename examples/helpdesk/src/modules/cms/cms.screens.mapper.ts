import { CMS, Models } from '@o2s/framework/modules';

import type {
    ContentLink,
    FooterMenu,
    HeaderMenu,
    InputTexts,
    LoginScreen,
    MenuItem,
    NotFoundScreen,
    SiteSettings,
} from './cms.screens.api';

type NavigationEntry = Models.Navigation.NavigationGroup | Models.Navigation.NavigationItem;

/**
 * Maps the menu in the header of each page.
 *
 * @param menu - the validated menu
 * @returns the framework's header
 */
export function mapHeader(menu: HeaderMenu): CMS.Model.Header.Header {
    return {
        id: menu.menu_id,
        title: menu.title,
        languageSwitcherLabel: menu.language_label,
        mobileMenuLabel: { open: menu.open_label, close: menu.close_label },
        signInLabel: menu.sign_in_label,
        contextSwitcher: { closeLabel: menu.close_label, showContextSwitcher: false },
        items: menu.items.map(mapMenuItem),
        notification: mapLink(menu.alerts),
        userInfo: mapLink(menu.account),
    };
}

/**
 * Maps the menu in the footer of each page.
 *
 * @param menu - the validated menu
 * @returns the framework's footer
 */
export function mapFooter(menu: FooterMenu): CMS.Model.Footer.Footer {
    return { id: menu.menu_id, title: menu.title, copyright: menu.copyright, items: menu.items.map(mapMenuItem) };
}

function mapLink({ label, path }: ContentLink): { url: string; label: string } {
    return { url: path, label };
}

// #region map-menu
/** Adds `__typename`, by which the framework distinguishes groups; in the helpdesk, a group has its own items. */
function mapMenuItem({ label, path, roles, items }: MenuItem): NavigationEntry {
    const shared = { url: path, roles: roles && [...roles] };
    return items
        ? { __typename: 'NavigationGroup', title: label, items: items.map(mapMenuItem), ...shared }
        : { __typename: 'NavigationItem', label, ...shared };
}
// #endregion map-menu

/**
 * Maps the texts of the sign-in page.
 *
 * @param screen - the validated texts
 * @returns the framework's login page, excluded from search engines
 */
export function mapLoginPage(screen: LoginScreen): CMS.Model.LoginPage.LoginPage {
    return {
        title: screen.headline,
        subtitle: screen.intro,
        signIn: screen.submit_label,
        username: mapInput('username', screen.username),
        password: mapInput('password', screen.password),
        labels: { show: screen.reveal_label, hide: screen.conceal_label },
        invalidCredentials: screen.refusal,
        seo: { title: screen.headline, description: screen.intro, keywords: [], noIndex: true, noFollow: true },
    };
}

function mapInput(name: string, { label, hint }: InputTexts): Models.FormField.Input {
    return { __typename: 'Input', id: name, name, label, placeholder: hint || undefined };
}

/**
 * Maps the texts of the not-found page.
 *
 * @param screen - the validated texts
 * @returns the framework's page
 */
export function mapNotFoundPage(screen: NotFoundScreen): CMS.Model.NotFoundPage.NotFoundPage {
    return { title: screen.headline, description: screen.text, url: screen.link.path, urlLabel: screen.link.label };
}

/**
 * Maps the settings of the whole portal.
 *
 * @param settings - the validated settings
 * @returns the framework's configuration; a missing text shows its name, so that an editor can find it
 */
export function mapAppConfig(settings: SiteSettings): CMS.Model.AppConfig.AppConfig {
    const text = (name: string) => settings.texts[name] ?? name;
    return {
        locales: settings.languages.map(({ code, label }) => ({ value: code, label })),
        header: settings.header_menu,
        footer: settings.footer_menu,
        themes: Object.fromEntries(settings.themes.map(({ key, label }) => [key, { name: label }])),
        labels: {
            errors: { requestError: { title: text('error.title'), content: text('error.text') } },
            dates: { today: text('day.today'), yesterday: text('day.yesterday') },
            actions: {
                showMore: text('do.show_more'),
                showLess: text('do.show_less'),
                show: text('do.show'),
                hide: text('do.hide'),
                edit: text('do.edit'),
                save: text('do.save'),
                cancel: text('do.cancel'),
                delete: text('do.delete'),
                logOut: text('do.log_out'),
                settings: text('do.settings'),
                renew: text('do.renew'),
                details: text('do.details'),
            },
        },
    };
}
