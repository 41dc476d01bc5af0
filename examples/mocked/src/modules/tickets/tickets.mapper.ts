import { BadRequestException } from '@nestjs/common';

import { Tickets } from '@o2s/framework/modules';

import { type ListQuery, SORTS, isWithin, listPage } from '../../mocked.list';
import { QueryReader } from '../../mocked.query';
import { PRIORITIES, TYPES, properties } from './tickets.data';

type Ticket = Tickets.Model.Ticket;

/**
 * Returns one page of tickets, filtered and sorted.
 *
 * @param tickets - all tickets
 * @param query - the query from the controller
 * @returns the tickets of the page, and the number of matches on all pages
 * @throws `BadRequestException` with the name of each invalid field
 */
export function mapTicketList(
    tickets: Iterable<Ticket>,
    query: Tickets.Request.GetTicketListQuery,
): Tickets.Model.Tickets {
    const reader = new QueryReader(query);
    const topic = reader.readText('topic');
    const search = reader.readText('search');
    const type = reader.readText('type');
    const status = reader.readWords('status', Tickets.Model.TICKET_STATUS_VALUES);
    const priority = reader.readWord('priority', PRIORITIES);
    const from = reader.readTime('dateFrom', '00:00:00Z');
    const to = reader.readTime('dateTo', '23:59:59Z');
    const list: ListQuery = {
        limit: reader.readNumber('limit', 1, 100, 20),
        offset: reader.readNumber('offset', 0, 1_000_000, 0),
        sort: reader.readWord('sort', SORTS),
    };
    reader.check();

    return listPage(
        tickets,
        list,
        (ticket) =>
            (type === undefined || ticket.type === type) &&
            (status === undefined || status.includes(ticket.status)) &&
            (priority === undefined || propertyOf(ticket, 'priority') === priority) &&
            (topic === undefined || contains(ticket.topic, topic)) &&
            (search === undefined || contains(`${ticket.topic}\n${propertyOf(ticket, 'description')}`, search)) &&
            isWithin(ticket, from, to),
    );
}

function propertyOf({ properties }: Ticket, id: string): string {
    return properties.find((property) => property.id === id)?.value ?? '';
}

/** Compares characters literally, without patterns. */
function contains(text: string, wanted: string): boolean {
    return text.toLocaleLowerCase('en').includes(wanted.toLocaleLowerCase('en'));
}

/**
 * Creates a ticket from the body of a request.
 *
 * @param body - the body from the controller: any JSON value, or `undefined` if the request has no JSON
 * @param id - ID of the new ticket
 * @param now - returns the time of the ticket, ISO 8601; an invalid body does not advance the clock
 * @returns the ticket, open and without comments
 * @throws `BadRequestException` with the name of each missing or invalid field. Attachments are rejected, because the
 * mock has no storage for them and must not lose them silently
 */
// #region new-ticket
export function mapNewTicket(body: unknown, id: string, now: () => string): Ticket {
    const { title, description, type = 1, fields, attachments } = Object(body) as Record<string, unknown>;
    const problems: string[] = [];
    if (!isText(title, 200)) {
        problems.push('title: must be a string of 1 to 200 characters');
    }
    if (!isText(description, 10_000)) {
        problems.push('description: must be a string of 1 to 10000 characters');
    }
    if (typeof type !== 'number' || !TYPES.has(type)) {
        problems.push(`type: must be one of ${[...TYPES.keys()].join(', ')}`);
    }
    if (fields !== undefined || attachments !== undefined) {
        problems.push('fields, attachments: the mock does not support them');
    }
    if (problems.length > 0) {
        throw new BadRequestException(problems.join('; '));
    }
    const createdAt = now();
    return {
        id,
        createdAt,
        updatedAt: createdAt,
        topic: String(title),
        type: TYPES.get(Number(type)),
        status: 'OPEN',
        properties: properties(String(description), 'NORMAL'),
    };
}
// #endregion new-ticket

function isText(value: unknown, max: number): boolean {
    return typeof value === 'string' && value.trim() !== '' && value.length <= max;
}
