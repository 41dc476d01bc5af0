import { Injectable, NotFoundException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

import { Observable, defer, delay, of } from 'rxjs';

import { Tickets } from '@o2s/framework/modules';

import { createClock } from '../../mocked.clock';
import { readDelay } from '../../mocked.config';
import { mockTickets } from './tickets.data';
import { mapNewTicket, mapTicketList } from './tickets.mapper';

/**
 * Tickets that are written in this package. `createTicket` adds to them until the process ends; the ids and times of new
 * ones are the same after every start. The caller's authorization is not looked at.
 */
// #region class
@Injectable()
export class TicketsService extends Tickets.Service {
    private readonly tickets = new Map(mockTickets().map((ticket) => [ticket.id, ticket]));
    private readonly now = createClock();
    private readonly delayMs: number;

    /** @throws `MockedConfigError` at start-up, when `MOCKED_DELAY` is wrong */
    constructor(configService: ConfigService) {
        super();
        this.delayMs = readDelay(configService);
    }
    // #endregion class

    /**
     * Answers one ticket.
     *
     * @throws `NotFoundException` when there is none with this id
     */
    getTicket(params: Tickets.Request.GetTicketParams): Observable<Tickets.Model.Ticket> {
        return defer(() => {
            const ticket = this.tickets.get(params.id);
            if (!ticket) {
                throw new NotFoundException('There is no ticket with this id');
            }
            return of(structuredClone(ticket));
        }).pipe(delay(this.delayMs));
    }

    /**
     * Answers one page of tickets, the newest first unless `sort` says otherwise.
     *
     * @param query - paging and filters, as those of the helpdesk; `sort` is `createdAt` or `updatedAt` with `_ASC` or
     * `_DESC`
     * @throws `BadRequestException` that names each wrong field of the query
     */
    getTicketList(query: Tickets.Request.GetTicketListQuery): Observable<Tickets.Model.Tickets> {
        return defer(() => of(mapTicketList(this.tickets.values(), query))).pipe(delay(this.delayMs));
    }

    /**
     * Adds a ticket. Its id follows from how many there are, so that requests at the same time never get the same one.
     *
     * @returns the new ticket
     * @throws `BadRequestException` that names what is missing or wrong
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
