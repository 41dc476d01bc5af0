import { Injectable, NotFoundException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

import { Observable, defer, delay, of } from 'rxjs';

import { Tickets } from '@o2s/framework/modules';

import { createClock } from '../../mocked.clock';
import { readDelay } from '../../mocked.config';
import { mockTickets } from './tickets.data';
import { mapNewTicket, mapTicketList } from './tickets.mapper';

/**
 * Provides tickets that are written in this package. `createTicket` adds tickets until the process ends; their IDs and
 * times are the same after every start. The caller's authorization is ignored.
 */
// #region class
@Injectable()
export class TicketsService extends Tickets.Service {
    private readonly tickets = new Map(mockTickets().map((ticket) => [ticket.id, ticket]));
    private readonly now = createClock();
    private readonly delayMs: number;

    /** @throws `MockedConfigError` at startup, when `MOCKED_DELAY` is invalid */
    constructor(configService: ConfigService) {
        super();
        this.delayMs = readDelay(configService);
    }
    // #endregion class

    /**
     * Returns one ticket.
     *
     * @throws `NotFoundException` if no ticket has this ID
     */
    getTicket(params: Tickets.Request.GetTicketParams): Observable<Tickets.Model.Ticket> {
        return defer(() => {
            const ticket = this.tickets.get(params.id);
            if (!ticket) {
                throw new NotFoundException('There is no ticket with this ID');
            }
            return of(structuredClone(ticket));
        }).pipe(delay(this.delayMs));
    }

    /**
     * Returns one page of tickets, the newest first unless `sort` specifies another order.
     *
     * @param query - the same paging and filters as the helpdesk's; `sort` is `createdAt` or `updatedAt` with `_ASC` or
     * `_DESC`
     * @throws `BadRequestException` with the name of each invalid field
     */
    getTicketList(query: Tickets.Request.GetTicketListQuery): Observable<Tickets.Model.Tickets> {
        return defer(() => of(mapTicketList(this.tickets.values(), query))).pipe(delay(this.delayMs));
    }

    /**
     * Adds a ticket. Its ID is derived from the number of tickets, so that concurrent requests never get the same one.
     *
     * @returns the new ticket
     * @throws `BadRequestException` with the name of each missing or invalid field
     */
    // #region create
    createTicket(body: Tickets.Request.PostTicketBody): Observable<Tickets.Model.Ticket> {
        return defer(() => {
            const ticket = mapNewTicket(body, `tic-${this.tickets.size + 1}`, this.now);
            this.tickets.set(ticket.id, ticket);
            return of(structuredClone(ticket));
        }).pipe(delay(this.delayMs));
    }
    // #endregion create
    // #region class
}
// #endregion class
