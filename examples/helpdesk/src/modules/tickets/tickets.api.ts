/** What became of a ticket. */
export type State = 'NEW' | 'ASSIGNED' | 'WAITING' | 'SOLVED';

/** How urgent a ticket is. */
export type Urgency = 'LOW' | 'NORMAL' | 'URGENT';

/** The orders that the helpdesk can sort tickets by. */
export type Order = 'OPENED_ASC' | 'OPENED_DESC' | 'CHANGED_ASC' | 'CHANGED_DESC' | 'URGENCY_ASC' | 'URGENCY_DESC';

// #region wire-types
/** A person as the helpdesk sends it. */
export interface Person {
    /** First and last name. */
    readonly name: string;
    /** Absent where the helpdesk does not know it, or does not tell. */
    readonly email: string | null;
    /** Where the picture is. */
    readonly avatarUrl: string | null;
}

/** A ticket as a list shows it. */
export interface TicketSummary {
    /** The id, for instance `tkt-2001`. */
    readonly id: string;
    /** One line. */
    readonly subject: string;
    /** Plain text. */
    readonly body: string;
    /** What it is about; the key is a lower-case word, and the helpdesk adds new ones at any time. */
    readonly kind: { readonly key: string };
    /** What became of it. */
    readonly state: State;
    /** How urgent it is. */
    readonly urgency: Urgency;
    /** Time of creation, ISO 8601. */
    readonly openedAt: string;
    /** Time of the last change, ISO 8601. */
    readonly changedAt: string;
    /** Who opened it. */
    readonly requester: { readonly name: string };
    /** Answers to the form that opened it. */
    readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** An answer to a ticket. */
export interface Comment {
    /** Who wrote it. */
    readonly author: Person;
    /** When, ISO 8601. */
    readonly writtenAt: string;
    /** Plain text. */
    readonly text: string;
}

/** A file of a ticket. */
export interface Attachment {
    /** The file's name. */
    readonly name: string;
    /** Where to load it, with the same authorization as the API. */
    readonly url: string;
    /** In bytes. */
    readonly size: number;
    /** Who sent it. */
    readonly author: Person;
    /** When, ISO 8601. */
    readonly addedAt: string;
}

/** One ticket with everything. */
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
    /** How many tickets match, on all pages. */
    readonly totalCount: number;
}
// #endregion wire-types

/** Which tickets a list has; what is absent matches every ticket. */
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
    /** How many tickets to answer at most: 1 to 100. */
    readonly first: number;
    /** How many tickets to skip. */
    readonly skip: number;
    /** Which tickets. */
    readonly filter: TicketFilter;
    /** In which order. */
    readonly order: Order;
}

/** What opens a ticket. */
export interface CreateTicketInput {
    /** One line. */
    readonly subject: string;
    /** Plain text. */
    readonly body: string;
    /** The id of a kind. */
    readonly kind?: number | undefined;
    /** Answers to the form. */
    readonly fields: { name: string; value: string }[];
    /** Files; their content is base64. */
    readonly attachments: { name: string; mediaType: string; content: string }[];
}
