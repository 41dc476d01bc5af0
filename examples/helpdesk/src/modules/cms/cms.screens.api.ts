import { z } from 'zod';

/** A link of the helpdesk's. */
export interface ContentLink {
    /** What the reader sees. */
    readonly label: string;
    /** Where it leads, within the portal. */
    readonly path: string;
}

/** An entry of a menu: a link, or a group where it has entries of its own. */
export interface MenuItem {
    /** What the reader sees. */
    readonly label: string;
    /** Where it leads; a group may have none. */
    readonly path?: string | undefined;
    /** Who may see it; everybody where absent. */
    readonly roles?: readonly string[] | undefined;
    /** The entries of a group. */
    readonly items?: readonly MenuItem[] | undefined;
}

/** The menu at the head of each page, in one language. */
export interface HeaderMenu {
    /** Tells it from the other menu. */
    readonly place: 'head';
    /** The id, the same in every language. */
    readonly menu_id: string;
    /** The name of the portal. */
    readonly title: string;
    /** What stands beside the choice of languages. */
    readonly language_label: string;
    /** Opens the menu on a phone. */
    readonly open_label: string;
    /** Closes it. */
    readonly close_label: string;
    /** For those who have not signed in. */
    readonly sign_in_label: string;
    /** From first to last. */
    readonly items: readonly MenuItem[];
    /** Leads to the notifications. */
    readonly alerts: ContentLink;
    /** Leads to the account. */
    readonly account: ContentLink;
}

/** The menu at the foot of each page, in one language. */
export interface FooterMenu {
    /** Tells it from the other menu. */
    readonly place: 'foot';
    /** The id, the same in every language. */
    readonly menu_id: string;
    /** The name of the portal. */
    readonly title: string;
    /** The last line. */
    readonly copyright: string;
    /** From first to last. */
    readonly items: readonly MenuItem[];
}

/** An input of a form. */
export interface InputTexts {
    /** What stands beside it. */
    readonly label: string;
    /** What stands in it while it is empty. */
    readonly hint: string;
}

/** The texts of the sign-in page. */
export interface LoginScreen {
    /** One line. */
    readonly headline: string;
    /** Plain text. */
    readonly intro: string;
    /** On the button. */
    readonly submit_label: string;
    /** The first input. */
    readonly username: InputTexts;
    /** The second input. */
    readonly password: InputTexts;
    /** Shows the password. */
    readonly reveal_label: string;
    /** Hides it again. */
    readonly conceal_label: string;
    /** After a failed attempt. */
    readonly refusal: string;
}

/** The texts of the page that is shown where there is none. */
export interface NotFoundScreen {
    /** One line. */
    readonly headline: string;
    /** Markdown. */
    readonly text: string;
    /** A way out. */
    readonly link: ContentLink;
}

/** What holds for the whole portal, in one language. */
export interface SiteSettings {
    /** The languages that there is content in. */
    readonly languages: readonly { readonly code: string; readonly label: string }[];
    /** The id of the {@link HeaderMenu}. */
    readonly header_menu: string;
    /** The id of the {@link FooterMenu}. */
    readonly footer_menu: string;
    /** The looks that a page can have. */
    readonly themes: readonly { readonly key: string; readonly label: string }[];
    /** Short texts by name, for instance `do.save`. */
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

/** Checks a {@link HeaderMenu} or a {@link FooterMenu}: an id alone doesn't say which of them it is of. */
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
