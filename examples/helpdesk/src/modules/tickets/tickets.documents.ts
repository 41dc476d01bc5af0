import { initGraphQLTada } from 'gql.tada';

import type { introspection } from './helpdesk-graphql';

/**
 * Creates a document that is typed by the helpdesk's schema: an unknown field or a missing variable is a compile error.
 *
 * gql.tada infers the types from the text. A manually written `TypedDocumentNode` would need no library, but no tool
 * checks it. A code generator would have to run after each change of a document, while here only a new schema
 * requires a run of `npm run generate:graphql`.
 */
// #region typed-documents
const graphql = initGraphQLTada<{
    introspection: introspection;
    scalars: { DateTime: string; Base64: string };
}>();
// #endregion typed-documents

// #region documents
const ticketFields = graphql(`
    fragment TicketFields on Ticket @_unmask {
        id
        subject
        body
        kind {
            key
        }
        state
        urgency
        openedAt
        changedAt
        requester {
            name
        }
        fields {
            name
            value
        }
    }
`);

/** One ticket with its comments and attachments. */
const ticketDetails = graphql(
    `
        fragment TicketDetails on Ticket @_unmask {
            ...TicketFields
            comments {
                author {
                    name
                    email
                    avatarUrl
                }
                writtenAt
                text
            }
            attachments {
                name
                url
                size
                author {
                    name
                    email
                    avatarUrl
                }
                addedAt
            }
        }
    `,
    [ticketFields],
);

/** Requests one ticket. */
export const TICKET = graphql(
    `
        query Ticket($id: ID!) {
            ticket(id: $id) {
                ...TicketDetails
            }
        }
    `,
    [ticketDetails],
);

/** Requests one page of tickets, without the comments and attachments that a list does not show. */
export const TICKET_LIST = graphql(
    `
        query TicketList($first: Int!, $skip: Int!, $filter: TicketFilter!, $order: TicketOrder!) {
            tickets(first: $first, skip: $skip, filter: $filter, order: $order) {
                nodes {
                    ...TicketFields
                }
                totalCount
            }
        }
    `,
    [ticketFields],
);

/** Opens a ticket and requests its state. */
export const CREATE_TICKET = graphql(
    `
        mutation CreateTicket($input: CreateTicketInput!) {
            createTicket(input: $input) {
                ...TicketDetails
            }
        }
    `,
    [ticketDetails],
);
// #endregion documents
