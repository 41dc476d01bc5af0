import {
    GraphQLError,
    type GraphQLFieldResolver,
    type GraphQLSchema,
    buildSchema,
    defaultFieldResolver,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PEOPLE } from '../seed/people';
import type { Role } from '../seed/tokens';
import { createError, parseArguments } from './errors';
import { type StoredFile, type Ticket, createTicketSchema, ticketListArgsSchema } from './tickets.schemas';
import type { TicketStore } from './tickets.store';

/** The text of the schema that the helpdesk publishes. */
export const SCHEMA_FILE = join(__dirname, '..', '..', 'graphql', 'helpdesk.graphql');

/** The request data that every resolver can read. */
export type RequestContext = {
    readonly role: Role;
    /** The field that a test makes fail, for example `Ticket.comments`. */
    readonly failingField: string | undefined;
    /** Base URL of files, without a trailing slash. */
    readonly filesUrl: string;
};

/** Reads the schema of the helpdesk. */
export function readSchema(): GraphQLSchema {
    return buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));
}

/** Resolves the fields of `Query` and `Mutation` with the tickets of one helpdesk. */
export function createRoot(store: TicketStore) {
    return {
        ticket: ({ id }: { id: string }, { filesUrl }: RequestContext) => {
            const ticket = store.get(id);
            return ticket && present(ticket, filesUrl);
        },
        tickets: (args: object, { filesUrl }: RequestContext) => {
            const { nodes, totalCount } = store.list(parseArguments(ticketListArgsSchema, args));
            return { nodes: nodes.map((ticket) => present(ticket, filesUrl)), totalCount };
        },
        createTicket: ({ input }: { input: object }, { role, filesUrl }: RequestContext) => {
            if (role !== 'agent') {
                throw createError('FORBIDDEN', 'This token is read-only.');
            }
            return present(store.create(parseArguments(createTicketSchema, input), PEOPLE[role]), filesUrl);
        },
    };
}

/** Formats a ticket for the API, which shows the URL and the size of a file. */
function present({ files, ...ticket }: Ticket, filesUrl: string) {
    return { ...ticket, attachments: files.map((file) => presentFile(file, filesUrl)) };
}

function presentFile({ id, name, content, author, addedAt }: StoredFile, filesUrl: string) {
    return { name, url: `${filesUrl}/${id}`, size: content.length, author, addedAt };
}

/** Resolves a field as graphql-js does, unless a test makes this field fail. */
export const resolveField: GraphQLFieldResolver<unknown, RequestContext> = (source, args: object, context, info) => {
    if (context.failingField === `${info.parentType.name}.${info.fieldName}`) {
        throw new GraphQLError('This part is not available.', { extensions: { code: 'UNAVAILABLE' } });
    }
    return defaultFieldResolver(source, args, context, info);
};
