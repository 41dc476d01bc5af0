import { initGraphQLTada } from 'gql.tada';

import type { introspection } from './helpdesk-graphql';

/**
 * Makes a document that is typed by the helpdesk's schema: a field that the schema lacks does not compile, and neither
 * does a variable that is missing.
 *
 * gql.tada infers the types from the text. `TypedDocumentNode` written by hand would need no library, but it is a claim
 * that nothing checks. A code generator would have to run after each change of a document; this way only a new schema
 * needs a run, `npm run generate:graphql`.
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

/** Asks for one ticket. */
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

/** Asks for one page of tickets, without comments and attachments: a list shows none. */
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

/** Opens a ticket and asks for what has become of it. */
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
