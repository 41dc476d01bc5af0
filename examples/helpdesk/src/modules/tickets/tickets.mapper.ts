import { Tickets } from '@o2s/framework/modules';

import type {
    Attachment,
    Comment,
    CreateTicketInput,
    Order,
    Person,
    State,
    TicketDetails,
    TicketListVariables,
    TicketPage,
    TicketSummary,
} from './tickets.api';
import type { NewTicket } from './tickets.body';
import type { ListQuery, Sort } from './tickets.query';

type Status = Tickets.Model.TicketStatus;

// #region state-tables
/** Maps the helpdesk's four states to three statuses of the framework. */
const STATUSES: Record<State, Status> = {
    NEW: 'OPEN',
    ASSIGNED: 'IN_PROGRESS',
    WAITING: 'IN_PROGRESS',
    SOLVED: 'CLOSED',
};

/** Maps a status to its states, because one status can match several states. */
const STATES: Record<Status, readonly State[]> = {
    OPEN: ['NEW'],
    IN_PROGRESS: ['ASSIGNED', 'WAITING'],
    CLOSED: ['SOLVED'],
};
// #endregion state-tables

const ORDERS: Record<Sort, Order> = {
    createdAt_ASC: 'OPENED_ASC',
    createdAt_DESC: 'OPENED_DESC',
    updatedAt_ASC: 'CHANGED_ASC',
    updatedAt_DESC: 'CHANGED_DESC',
    priority_ASC: 'URGENCY_ASC',
    priority_DESC: 'URGENCY_DESC',
};

/**
 * Maps one ticket of a list to the framework's ticket.
 *
 * {@includeCode ./tickets.mapper.spec.ts#mapper-test}
 *
 * @param ticket - the validated ticket
 * @returns the ticket; values without a field in the model are in its properties
 */
// #region map-ticket
export function mapTicket(ticket: TicketSummary): Tickets.Model.Ticket {
    return {
        id: ticket.id,
        createdAt: toIsoTime(ticket.openedAt),
        updatedAt: toIsoTime(ticket.changedAt),
        topic: ticket.subject,
        type: ticket.kind.key.toUpperCase(),
        status: STATUSES[ticket.state],
        properties: [
            { id: 'description', value: ticket.body },
            { id: 'priority', value: ticket.urgency },
            { id: 'requester', value: ticket.requester.name },
            ...ticket.fields.map(({ name, value }) => ({ id: name, value })),
        ],
    };
}
// #endregion map-ticket

/**
 * Maps one ticket with its comments and attachments.
 *
 * @param ticket - the validated ticket
 * @returns the ticket; comments and attachments that the helpdesk could not read are absent
 */
// #region map-details
export function mapTicketDetails(ticket: TicketDetails): Tickets.Model.Ticket {
    return {
        ...mapTicket(ticket),
        ...(ticket.comments && { comments: ticket.comments.map(mapComment) }),
        ...(ticket.attachments && { attachments: ticket.attachments.map(mapAttachment) }),
    };
}
// #endregion map-details

/**
 * Maps one page of tickets.
 *
 * @param page - the validated page
 * @returns the page's tickets, and the total on all pages
 */
export function mapTicketList(page: TicketPage): Tickets.Model.Tickets {
    return { data: page.nodes.map(mapTicket), total: page.totalCount };
}

/**
 * Maps the query of a list to the variables of the GraphQL document.
 *
 * @param query - the validated query
 * @returns the variables; absent filters are `undefined`, which JSON omits
 */
// #region map-variables
export function mapListVariables(query: ListQuery): TicketListVariables {
    return {
        first: query.limit,
        skip: query.offset,
        order: ORDERS[query.sort ?? 'createdAt_DESC'],
        filter: {
            subject: query.topic,
            kind: query.type?.toLowerCase(),
            states: query.status?.flatMap((status) => STATES[status]),
            urgency: query.priority,
            openedFrom: query.dateFrom?.toISOString(),
            openedTo: query.dateTo?.toISOString(),
            text: query.search,
        },
    };
}
// #endregion map-variables

/**
 * Maps a new ticket to the helpdesk's input.
 *
 * @param ticket - the validated ticket
 * @returns the input; files are base64
 */
export function mapNewTicket(ticket: NewTicket): CreateTicketInput {
    return {
        subject: ticket.title,
        body: ticket.description,
        kind: ticket.type,
        fields: Object.entries(ticket.fields).map(([name, value]) => ({ name, value })),
        attachments: ticket.attachments.map(({ filename, contentType, content }) => ({
            name: filename,
            mediaType: contentType,
            content: content.toString('base64'),
        })),
    };
}

function mapComment({ author, writtenAt, text }: Comment): Tickets.Model.TicketComment {
    return { author: mapPerson(author), date: toIsoTime(writtenAt), content: text };
}

function mapAttachment({ name, url, size, author, addedAt }: Attachment): Tickets.Model.TicketAttachment {
    return {
        name,
        url,
        size,
        author: mapPerson(author),
        date: toIsoTime(addedAt),
        ariaLabel: `${name}, ${Math.ceil(size / 1_000)} kB`,
    };
}

function mapPerson({ name, email, avatarUrl }: Person): Tickets.Model.Author {
    return { name, ...(email && { email }), ...(avatarUrl && { avatar: avatarUrl }) };
}

/** Converts a time to UTC, as the framework expects, because the helpdesk may use any time zone. */
function toIsoTime(time: string): string {
    return new Date(time).toISOString();
}
