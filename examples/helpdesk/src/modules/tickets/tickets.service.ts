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
 * Reads and opens the tickets of the helpdesk over its GraphQL API.
 *
 * Every method returns an Observable that sends one request for each subscription; a failed request is not repeated.
 * Invalid input and failures are errors of that Observable. When the helpdesk fails, the error is one of these:
 *
 * | the helpdesk | exception | status |
 * | --- | --- | --- |
 * | returns an error `UNAUTHENTICATED` or 401 | `UnauthorizedException` | 401 |
 * | returns an error `FORBIDDEN` or 403 | `ForbiddenException` | 403 |
 * | returns an error `BAD_USER_INPUT` | `BadRequestException` | 400 |
 * | is too slow, or returns 504 | `GatewayTimeoutException` | 504 |
 * | is unavailable, or returns an error `UNAVAILABLE`, 429 or 503 | `ServiceUnavailableException` | 503 |
 * | fails in another way, or returns invalid data | `BadGatewayException` | 502 |
 *
 * A response that is missing only comments or attachments is used without them.
 */
// #region class
@Injectable()
export class TicketsService extends Tickets.Service {
    private readonly logger = new Logger(TicketsService.name);
    private readonly config: HelpdeskConfig;
    private readonly client: GraphQLClient;

    /**
     * @param configService - Nest's configuration
     * @throws `HelpdeskConfigError` at startup, when `HELPDESK_GRAPHQL_URL` or one of the `HELPDESK_API_…` variables
     * is missing or invalid
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
     * @param params - its ID; `locale` is not used, because the helpdesk has one language
     * @param authorization - the caller's `Authorization` header, forwarded unchanged; without one, the configured
     * token is sent
     * @returns the ticket, never `undefined`, which Nest would send as 200 with an empty body
     * @throws `NotFoundException` if the helpdesk has no such ticket
     * @throws the exceptions listed at {@link TicketsService} when the helpdesk fails
     */
    // #region one
    getTicket(params: Tickets.Request.GetTicketParams, authorization?: string): Observable<Tickets.Model.Ticket> {
        return defer(() => this.send(TICKET, { id: parseId(params.id) }, authorization, ticketSchema)).pipe(
            map(({ ticket }) => {
                if (!ticket) {
                    throw new NotFoundException('There is no ticket with this ID');
                }
                return mapTicketDetails(ticket);
            }),
        );
    }
    // #endregion one

    /**
     * Reads one page of tickets, the newest first unless `sort` specifies another order. They come without comments and
     * attachments.
     *
     * @param query - paging and filters. `limit` is 1 to 100, by default 20; `topic` and `search` are parts of the
     * topic and of the whole text; `status` may be a list; `priority` is `LOW`, `NORMAL` or `URGENT`; `dateFrom` and
     * `dateTo` are ISO 8601 and both inclusive; `sort` is one of `createdAt`, `updatedAt`, `priority` with `_ASC` or
     * `_DESC`
     * @param authorization - as for {@link getTicket}
     * @returns the page's tickets, and the number of matches on all pages
     * @throws `BadRequestException` with the name of each invalid field
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
     * Opens a ticket. After a 502 or 504 the ticket may have been opened, because the helpdesk may fail after it has
     * processed the request.
     *
     * @param body - `title` and `description`; `type` is the number of a kind; `fields` contains strings, numbers and
     * booleans; `attachments` are limited to a megabyte each
     * @param authorization - as for {@link getTicket}
     * @returns the ticket after its creation
     * @throws `BadRequestException` with the name of each missing or invalid field
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
     * Sends one document with its variables and checks the response. The compiler checks that the variables and the
     * schema match the document. Every failure is mapped to the exception that the host responds with.
     */
    private send<Data, Variables extends object>(
        document: TadaDocumentNode<Data, Variables>,
        variables: Variables,
        authorization: string | undefined,
        schema: z.ZodType<Data>,
    ): Observable<Data> {
        const { apiToken, timeoutMs } = this.config;
        const credentials = authorization ?? (apiToken && `Bearer ${apiToken}`);
        const untyped: DocumentNode = document; // the schema determines the type of the response

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
    /** Returns the usable data of a response with errors; throws the errors if none is usable. */
    private usePartialData(document: DocumentNode, error: unknown): object {
        const data = readPartialData(error);
        if (!data) {
            throw error;
        }
        this.logger.warn(`${nameOf(document)}: The ticket is incomplete (${describeTicketFailure(error)})`);
        return data;
    }
    // #endregion use-partial

    /** Logs a failure, because Nest logs no exception that becomes a response. Omits headers, variables, and body. */
    private logFailure(document: DocumentNode, exception: HttpException, error: unknown): void {
        if (exception.getStatus() >= 500) {
            this.logger.warn(`${nameOf(document)}: ${exception.message} (${describeTicketFailure(error)})`);
        }
    }
    // #region class
}
// #endregion class

/** Returns the name of a document's operation, for example `TicketList`. */
function nameOf(document: DocumentNode): string {
    return getOperationAST(document)?.name?.value ?? 'GraphQL';
}
