import { seedTickets } from '../seed/tickets';
import {
    type NewTicket,
    type Person,
    type StoredFile,
    type Ticket,
    type TicketListArgs,
    URGENCY_RANKS,
} from './tickets.schemas';

/** Stores the tickets of one running helpdesk in memory. */
export interface TicketStore {
    /** Returns one page of the matching tickets and the total number of matches. */
    list(args: TicketListArgs): { readonly nodes: readonly Ticket[]; readonly totalCount: number };
    /** Returns `null` if no ticket has this id. */
    get(id: string): Ticket | null;
    /** Opens a ticket with the next free id; ids are never reused. */
    create(input: NewTicket, requester: Person): Ticket;
    /** Returns `undefined` if no ticket has a file with this id. */
    file(id: string): StoredFile | undefined;
}

/**
 * Creates a store with the seed.
 *
 * @param now - returns the time at which a ticket is opened, in milliseconds since the epoch
 */
export function createTicketStore(now: () => number): TicketStore {
    const tickets = new Map(seedTickets().map((ticket) => [ticket.id, ticket]));
    const files = new Map([...tickets.values()].flatMap((ticket) => ticket.files).map((file) => [file.id, file]));
    let lastNumber = 2_000 + tickets.size;

    return {
        list({ filter, order, first, skip }) {
            const matching = [...tickets.values()]
                .filter((ticket) => matches(ticket, filter ?? {}))
                .sort(byOrder(order));
            return { nodes: matching.slice(skip, skip + first), totalCount: matching.length };
        },
        get: (id) => tickets.get(id) ?? null,
        create({ subject, body, kind, fields, attachments }, requester) {
            const id = `tkt-${++lastNumber}`;
            const time = new Date(now()).toISOString();
            const stored = (attachments ?? []).map((attachment, index) => ({
                ...attachment,
                id: `${id}-${index + 1}`,
                author: requester,
                addedAt: time,
            }));
            const ticket: Ticket = {
                id,
                subject,
                body,
                kind,
                state: 'NEW',
                urgency: 'NORMAL',
                openedAt: time,
                changedAt: time,
                requester,
                fields: fields ?? [],
                comments: [],
                files: stored,
            };
            tickets.set(id, ticket);
            stored.forEach((file) => files.set(file.id, file));
            return ticket;
        },
        file: (id) => files.get(id),
    };
}

function matches(ticket: Ticket, filter: NonNullable<TicketListArgs['filter']>): boolean {
    const opened = Date.parse(ticket.openedAt);
    return (
        (filter.subject == null || contains(ticket.subject, filter.subject)) &&
        (filter.kind == null || ticket.kind.key === filter.kind) &&
        (filter.states == null || filter.states.includes(ticket.state)) &&
        (filter.urgency == null || ticket.urgency === filter.urgency) &&
        (filter.openedFrom == null || opened >= filter.openedFrom) &&
        (filter.openedTo == null || opened <= filter.openedTo) &&
        (filter.text == null || contains(`${ticket.subject}\n${ticket.body}`, filter.text))
    );
}

function contains(text: string, part: string): boolean {
    return text.toLowerCase().includes(part.toLowerCase());
}

/** Sorts equal tickets by id, so that pages never overlap. */
function byOrder(order: TicketListArgs['order']): (a: Ticket, b: Ticket) => number {
    const sign = order.endsWith('_DESC') ? -1 : 1;
    return (a, b) => sign * (rank(a, order) - rank(b, order)) || a.id.localeCompare(b.id, 'en', { numeric: true });
}

function rank(ticket: Ticket, order: TicketListArgs['order']): number {
    switch (order) {
        case 'OPENED_ASC':
        case 'OPENED_DESC':
            return Date.parse(ticket.openedAt);
        case 'CHANGED_ASC':
        case 'CHANGED_DESC':
            return Date.parse(ticket.changedAt);
        case 'URGENCY_ASC':
        case 'URGENCY_DESC':
            return URGENCY_RANKS.indexOf(ticket.urgency);
    }
}
