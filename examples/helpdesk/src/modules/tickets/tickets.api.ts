/** The state of a ticket. */
export type State = 'NEW' | 'ASSIGNED' | 'WAITING' | 'SOLVED';

/** The urgency of a ticket. */
export type Urgency = 'LOW' | 'NORMAL' | 'URGENT';

/** The orders that the helpdesk supports for tickets. */
export type Order = 'OPENED_ASC' | 'OPENED_DESC' | 'CHANGED_ASC' | 'CHANGED_DESC' | 'URGENCY_ASC' | 'URGENCY_DESC';

// #region wire-types
/** A person in the helpdesk's response. */
export interface Person {
    /** First and last name. */
    readonly name: string;
    /** The email address; absent if the helpdesk does not know or disclose it. */
    readonly email: string | null;
    /** URL of the picture. */
    readonly avatarUrl: string | null;
}

/** A ticket as it appears in a list. */
export interface TicketSummary {
    /** The ID, for example `tkt-2001`. */
    readonly id: string;
    /** The subject in one line. */
    readonly subject: string;
    /** Plain text. */
    readonly body: string;
    /** The kind of ticket; its key is a lowercase word, and the helpdesk adds new ones at any time. */
    readonly kind: { readonly key: string };
    /** The state. */
    readonly state: State;
    /** The urgency. */
    readonly urgency: Urgency;
    /** Time of creation, ISO 8601. */
    readonly openedAt: string;
    /** Time of the last change, ISO 8601. */
    readonly changedAt: string;
    /** The person who opened it. */
    readonly requester: { readonly name: string };
    /** The values of the form that opened it. */
    readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** A comment on a ticket. */
export interface Comment {
    /** The author. */
    readonly author: Person;
    /** Time of creation, ISO 8601. */
    readonly writtenAt: string;
    /** Plain text. */
    readonly text: string;
}

/** A file of a ticket. */
export interface Attachment {
    /** The file's name. */
    readonly name: string;
    /** The download URL, with the same authorization as the API. */
    readonly url: string;
    /** The size in bytes. */
    readonly size: number;
    /** The person who uploaded it. */
    readonly author: Person;
    /** Time of the upload, ISO 8601. */
    readonly addedAt: string;
}

/** One ticket with all its data. */
export interface TicketDetails extends TicketSummary {
    /** `null` while the helpdesk cannot read them. */
    readonly comments: readonly Comment[] | null;
    /** `null` while the helpdesk cannot read them. */
    readonly attachments: readonly Attachment[] | null;
}

/** One page of tickets. */
export interface TicketPage {
    /** The tickets of this page. */
    readonly nodes: readonly TicketSummary[];
    /** The number of matching tickets on all pages. */
    readonly totalCount: number;
}
// #endregion wire-types

/** The filters of a list; an absent filter matches every ticket. */
export interface TicketFilter {
    /** Part of the subject. */
    readonly subject?: string | undefined;
    /** The key of a kind. */
    readonly kind?: string | undefined;
    /** One of these states. */
    readonly states?: State[] | undefined;
    /** This urgency. */
    readonly urgency?: Urgency | undefined;
    /** Opened then or later, ISO 8601. */
    readonly openedFrom?: string | undefined;
    /** Opened then or earlier, ISO 8601. */
    readonly openedTo?: string | undefined;
    /** Part of the subject or the body. */
    readonly text?: string | undefined;
}

/** The variables of a list. */
export interface TicketListVariables {
    /** Maximum number of tickets: 1 to 100. */
    readonly first: number;
    /** Number of tickets to skip. */
    readonly skip: number;
    /** The filters. */
    readonly filter: TicketFilter;
    /** The order. */
    readonly order: Order;
}

/** The input that opens a ticket. */
export interface CreateTicketInput {
    /** The subject in one line. */
    readonly subject: string;
    /** Plain text. */
    readonly body: string;
    /** The ID of a kind. */
    readonly kind?: number | undefined;
    /** The values of the form. */
    readonly fields: { name: string; value: string }[];
    /** Files with base64 content. */
    readonly attachments: { name: string; mediaType: string; content: string }[];
}
