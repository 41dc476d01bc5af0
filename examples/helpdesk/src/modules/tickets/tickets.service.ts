import { HttpException, Injectable, Logger, NotFoundException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

import { type TadaDocumentNode } from 'gql.tada';
import { type DocumentNode, getOperationAST } from 'graphql';
import { GraphQLClient } from 'graphql-request';
import { Observable, catchError, defer, map, of, throwError } from 'rxjs';
import { type z } from 'zod';

import { Tickets } from '@o2s/framework/modules';

import { type HelpdeskConfig } from '../../helpdesk.config';
import { fetchWithLimits } from '../../helpdesk.fetch';
import { parseNewTicket } from './tickets.body';
import { readGraphqlConfig } from './tickets.config';
import { CREATE_TICKET, TICKET, TICKET_LIST } from './tickets.documents';
import { describeTicketFailure, readPartialData, toTicketException } from './tickets.errors';
import { mapListVariables, mapNewTicket, mapTicketDetails, mapTicketList } from './tickets.mapper';
import { parseId, parseListQuery } from './tickets.query';
import { createdTicketSchema, ticketListSchema, ticketSchema } from './tickets.schemas';

/**
 * The tickets of the helpdesk, read and opened over its GraphQL API.
 *
 * Every method answers an Observable that asks the helpdesk once for each subscription; nothing is asked a second time
 * when it failed. Bad input and failures arrive as errors of that Observable. When the helpdesk fails, the error is one
 * of these:
 *
 * | the helpdesk | exception | status |
 * | --- | --- | --- |
 * | answers an error `UNAUTHENTICATED` or 401 | `UnauthorizedException` | 401 |
 * | answers an error `FORBIDDEN` or 403 | `ForbiddenException` | 403 |
 * | answers an error `BAD_USER_INPUT` | `BadRequestException` | 400 |
 * | is too slow, or answers 504 | `GatewayTimeoutException` | 504 |
 * | cannot be reached, or answers an error `UNAVAILABLE`, 429 or 503 | `ServiceUnavailableException` | 503 |
 * | fails in another way, or sends what isn't understood | `BadGatewayException` | 502 |
 *
 * An answer that lacks only comments or attachments is used without them.
 */
// #region class
@Injectable()
export class TicketsService extends Tickets.Service {
    private readonly logger = new Logger(TicketsService.name);
    private readonly config: HelpdeskConfig;
    private readonly client: GraphQLClient;

    /**
     * @param configService - from Nest's `ConfigModule`
     * @throws `HelpdeskConfigError` at start-up, when `HELPDESK_GRAPHQL_URL` or one of the `HELPDESK_API_…` variables
     * is missing or wrong
     */
    constructor(configService: ConfigService) {
        super();
        this.config = readGraphqlConfig(configService);
        this.client = new GraphQLClient(this.config.apiUrl, { fetch: fetchWithLimits });
    }
    // #endregion class

    /**
     * Reads one ticket with its comments and attachments.
     *
     * @param params - its id; `locale` is not used, as the helpdesk has one language
     * @param authorization - the caller's `Authorization` header, forwarded as it is; without one, the configured
     * token is sent
     * @returns the ticket, never `undefined`: Nest would send that as 200 with an empty body
     * @throws `NotFoundException` when the helpdesk has no such ticket
     * @throws the exceptions listed at {@link TicketsService} when the helpdesk fails
     */
    // #region one
    getTicket(params: Tickets.Request.GetTicketParams, authorization?: string): Observable<Tickets.Model.Ticket> {
        return defer(() => this.send(TICKET, { id: parseId(params.id) }, authorization, ticketSchema)).pipe(
            map(({ ticket }) => {
                if (!ticket) {
                    throw new NotFoundException('There is no ticket with this id');
                }
                return mapTicketDetails(ticket);
            }),
        );
    }
    // #endregion one

    /**
     * Reads one page of tickets, the newest first unless `sort` says otherwise. They come without comments and
     * attachments.
     *
     * @param query - paging and filters. `limit` is 1 to 100, by default 20; `topic` and `search` are parts of the
     * topic and of the whole text; `status` may be a list; `priority` is `LOW`, `NORMAL` or `URGENT`; `dateFrom` and
     * `dateTo` are ISO 8601 and both inclusive; `sort` is one of `createdAt`, `updatedAt`, `priority` with `_ASC` or
     * `_DESC`
     * @param authorization - as for {@link getTicket}
     * @returns the page's tickets, and how many match on all pages
     * @throws `BadRequestException` that names each wrong field of the query
     * @throws the exceptions listed at {@link TicketsService} when the helpdesk fails
     */
    // #region list
    getTicketList(
        query: Tickets.Request.GetTicketListQuery,
        authorization?: string,
    ): Observable<Tickets.Model.Tickets> {
        return defer(() => {
            const variables = mapListVariables(parseListQuery(query));
            return this.send(TICKET_LIST, variables, authorization, ticketListSchema);
        }).pipe(map(({ tickets }) => mapTicketList(tickets)));
    }
    // #endregion list

    /**
     * Opens a ticket. After a 502 or 504 it is not known whether the ticket was opened: the helpdesk may have done it
     * and failed to say so.
     *
     * @param body - `title` and `description`; `type` is the number of a kind; `fields` holds texts, numbers and
     * booleans; `attachments` hold at most a megabyte each
     * @param authorization - as for {@link getTicket}
     * @returns the ticket as the helpdesk has it now
     * @throws `BadRequestException` that names each field which is missing or wrong
     * @throws the exceptions listed at {@link TicketsService} when the helpdesk fails
     */
    // #region create
    createTicket(body: Tickets.Request.PostTicketBody, authorization?: string): Observable<Tickets.Model.Ticket> {
        return defer(() => {
            const input = mapNewTicket(parseNewTicket(body));
            return this.send(CREATE_TICKET, { input }, authorization, createdTicketSchema);
        }).pipe(map(({ createTicket }) => mapTicketDetails(createTicket)));
    }
    // #endregion create

    // #region send
    /**
     * Sends one document with its variables and checks the answer. The compiler sees to it that the variables and the
     * schema are those of the document. Every failure leaves as the exception that the host answers with.
     */
    private send<Data, Variables extends object>(
        document: TadaDocumentNode<Data, Variables>,
        variables: Variables,
        authorization: string | undefined,
        schema: z.ZodType<Data>,
    ): Observable<Data> {
        const { apiToken, timeoutMs } = this.config;
        const credentials = authorization ?? (apiToken && `Bearer ${apiToken}`);
        const untyped: DocumentNode = document; // the answer's type is what the schema finds, not what is hoped for

        return defer(() =>
            this.client.request<unknown>({
                document: untyped,
                variables,
                requestHeaders: credentials ? { Authorization: credentials } : {},
                signal: AbortSignal.timeout(timeoutMs),
            }),
        ).pipe(
            catchError((error: unknown) => of(this.usePartialData(untyped, error))),
            map((data) => schema.parse(data)),
            catchError((error: unknown) => {
                const exception = toTicketException(error);
                this.logFailure(untyped, exception, error);
                return throwError(() => exception);
            }),
        );
    }
    // #endregion send

    // #region use-partial
    /** Answers what can be used of an answer with errors; throws the errors where nothing can be. */
    private usePartialData(document: DocumentNode, error: unknown): object {
        const data = readPartialData(error);
        if (!data) {
            throw error;
        }
        this.logger.warn(`${nameOf(document)}: The ticket is incomplete (${describeTicketFailure(error)})`);
        return data;
    }
    // #endregion use-partial

    /** Nest logs no exception that it answers with. The line holds no header, no variable and no answer. */
    private logFailure(document: DocumentNode, exception: HttpException, error: unknown): void {
        if (exception.getStatus() >= 500) {
            this.logger.warn(`${nameOf(document)}: ${exception.message} (${describeTicketFailure(error)})`);
        }
    }
    // #region class
}
// #endregion class

/** The name of a document's operation, for instance `TicketList`. */
function nameOf(document: DocumentNode): string {
    return getOperationAST(document)?.name?.value ?? 'GraphQL';
}
