import { z } from 'zod';

/** A link in the helpdesk's response. */
export interface ContentLink {
    /** The visible text. */
    readonly label: string;
    /** The target path within the portal. */
    readonly path: string;
}

/** An item of a menu: a link, or a group if it has its own items. */
export interface MenuItem {
    /** The visible text. */
    readonly label: string;
    /** The target path; optional in a group. */
    readonly path?: string | undefined;
    /** The roles that may see it; every role if absent. */
    readonly roles?: readonly string[] | undefined;
    /** The items of a group. */
    readonly items?: readonly MenuItem[] | undefined;
}

/** The menu in the header of each page, in one language. */
export interface HeaderMenu {
    /** Distinguishes the header from the footer. */
    readonly place: 'head';
    /** The ID, the same in every language. */
    readonly menu_id: string;
    /** The name of the portal. */
    readonly title: string;
    /** The label of the language selection. */
    readonly language_label: string;
    /** The label of the button that opens the menu on a phone. */
    readonly open_label: string;
    /** The label of the button that closes the menu. */
    readonly close_label: string;
    /** The label for callers who are not signed in. */
    readonly sign_in_label: string;
    /** The items in order. */
    readonly items: readonly MenuItem[];
    /** The link to the notifications. */
    readonly alerts: ContentLink;
    /** The link to the account. */
    readonly account: ContentLink;
}

/** The menu in the footer of each page, in one language. */
export interface FooterMenu {
    /** Distinguishes the footer from the header. */
    readonly place: 'foot';
    /** The ID, the same in every language. */
    readonly menu_id: string;
    /** The name of the portal. */
    readonly title: string;
    /** The last line. */
    readonly copyright: string;
    /** The items in order. */
    readonly items: readonly MenuItem[];
}

/** An input of a form. */
export interface InputTexts {
    /** The label. */
    readonly label: string;
    /** The placeholder. */
    readonly hint: string;
}

/** The texts of the sign-in page. */
export interface LoginScreen {
    /** The headline in one line. */
    readonly headline: string;
    /** Plain text. */
    readonly intro: string;
    /** The label of the button. */
    readonly submit_label: string;
    /** The first input. */
    readonly username: InputTexts;
    /** The second input. */
    readonly password: InputTexts;
    /** The label of the button that shows the password. */
    readonly reveal_label: string;
    /** The label of the button that hides the password. */
    readonly conceal_label: string;
    /** The message after a failed attempt. */
    readonly refusal: string;
}

/** The texts of the not-found page. */
export interface NotFoundScreen {
    /** The headline in one line. */
    readonly headline: string;
    /** Markdown. */
    readonly text: string;
    /** A link to an existing page. */
    readonly link: ContentLink;
}

/** The settings of the whole portal, in one language. */
export interface SiteSettings {
    /** The languages of the content. */
    readonly languages: readonly { readonly code: string; readonly label: string }[];
    /** The ID of the {@link HeaderMenu}. */
    readonly header_menu: string;
    /** The ID of the {@link FooterMenu}. */
    readonly footer_menu: string;
    /** The available themes of a page. */
    readonly themes: readonly { readonly key: string; readonly label: string }[];
    /** Short texts by name, for example `do.save`. */
    readonly texts: Readonly<Record<string, string>>;
}

const link = z.object({ label: z.string(), path: z.string() });
const input = z.object({ label: z.string(), hint: z.string() });
const menuItem: z.ZodType<MenuItem> = z.object({
    label: z.string(),
    path: z.string().optional(),
    roles: z.array(z.string()).optional(),
    get items() {
        return z.array(menuItem).optional();
    },
});

const menu = { menu_id: z.string(), title: z.string(), items: z.array(menuItem) };
const headerSchema = z.object({
    ...menu,
    place: z.literal('head'),
    language_label: z.string(),
    open_label: z.string(),
    close_label: z.string(),
    sign_in_label: z.string(),
    alerts: link,
    account: link,
});
const footerSchema = z.object({ ...menu, place: z.literal('foot'), copyright: z.string() });

/** Checks a {@link HeaderMenu} or a {@link FooterMenu}: the ID alone does not distinguish them. */
export const menuSchema: z.ZodType<HeaderMenu | FooterMenu> = z.discriminatedUnion('place', [
    headerSchema,
    footerSchema,
]);

/** Checks a {@link LoginScreen}. */
export const loginSchema: z.ZodType<LoginScreen> = z.object({
    headline: z.string(),
    intro: z.string(),
    submit_label: z.string(),
    username: input,
    password: input,
    reveal_label: z.string(),
    conceal_label: z.string(),
    refusal: z.string(),
});

/** Checks a {@link NotFoundScreen}. */
export const notFoundSchema: z.ZodType<NotFoundScreen> = z.object({
    headline: z.string(),
    text: z.string(),
    link,
});

/** Checks {@link SiteSettings}. */
export const settingsSchema: z.ZodType<SiteSettings> = z.object({
    languages: z.array(z.object({ code: z.string(), label: z.string() })),
    header_menu: z.string(),
    footer_menu: z.string(),
    themes: z.array(z.object({ key: z.string(), label: z.string() })),
    texts: z.record(z.string(), z.string()),
});
