import { describe, expect, it } from 'vitest';

import { Tickets } from '@o2s/framework/modules';

import type { State, TicketDetails, TicketSummary } from './tickets.api';
import { mapListVariables, mapNewTicket, mapTicket, mapTicketDetails, mapTicketList } from './tickets.mapper';
import { PRIORITIES, SORTS } from './tickets.query';

const TICKET: TicketSummary = {
    id: 'tkt-7',
    subject: 'The printer jams',
    body: 'It stops after every second page.',
    kind: { key: 'hardware' },
    state: 'WAITING',
    urgency: 'URGENT',
    openedAt: '2025-02-03T10:00:00+01:00',
    changedAt: '2025-02-03T11:00:00Z',
    requester: { name: 'Jonas Weber' },
    fields: [{ name: 'room', value: 'R101' }],
};

const DETAILS: TicketDetails = {
    ...TICKET,
    comments: [
        {
            author: { name: 'Ada Nowak', email: 'ada@example.com', avatarUrl: 'https://example.com/ada.png' },
            writtenAt: '2025-02-03T11:00:00Z',
            text: 'We are looking into it.',
        },
    ],
    attachments: [
        {
            name: 'device.log',
            url: 'https://helpdesk.example.com/files/1',
            size: 1_001,
            author: { name: 'Jonas Weber', email: null, avatarUrl: null },
            addedAt: '2025-02-03T09:00:00Z',
        },
    ],
};

describe('mapTicket', () => {
    // #region mapper-test
    it('maps a ticket of the helpdesk', () => {
        const ticket: TicketSummary = {
            id: 'tkt-7',
            subject: 'The printer jams',
            body: 'It stops after every second page.',
            kind: { key: 'hardware' },
            state: 'WAITING',
            urgency: 'URGENT',
            openedAt: '2025-02-03T10:00:00+01:00',
            changedAt: '2025-02-03T11:00:00Z',
            requester: { name: 'Jonas Weber' },
            fields: [{ name: 'room', value: 'R101' }],
        };

        expect(mapTicket(ticket)).toEqual({
            id: 'tkt-7',
            createdAt: '2025-02-03T09:00:00.000Z',
            updatedAt: '2025-02-03T11:00:00.000Z',
            topic: 'The printer jams',
            type: 'HARDWARE',
            status: 'IN_PROGRESS',
            properties: [
                { id: 'description', value: 'It stops after every second page.' },
                { id: 'priority', value: 'URGENT' },
                { id: 'requester', value: 'Jonas Weber' },
                { id: 'room', value: 'R101' },
            ],
        });
    });
    // #endregion mapper-test

    it('maps the states to all statuses', () => {
        const states: State[] = ['NEW', 'ASSIGNED', 'WAITING', 'SOLVED'];
        const statuses = states.map((state) => mapTicket({ ...TICKET, state }).status);
        expect(statuses).toEqual(['OPEN', 'IN_PROGRESS', 'IN_PROGRESS', 'CLOSED']);
        expect(new Set(statuses)).toEqual(new Set(Tickets.Model.TICKET_STATUS_VALUES));
    });
});

describe('mapTicketDetails', () => {
    it('adds comments and attachments and omits missing values of a person', () => {
        expect(mapTicketDetails(DETAILS)).toEqual({
            ...mapTicket(TICKET),
            comments: [
                {
                    author: { name: 'Ada Nowak', email: 'ada@example.com', avatar: 'https://example.com/ada.png' },
                    date: '2025-02-03T11:00:00.000Z',
                    content: 'We are looking into it.',
                },
            ],
            attachments: [
                {
                    name: 'device.log',
                    url: 'https://helpdesk.example.com/files/1',
                    size: 1_001,
                    author: { name: 'Jonas Weber' },
                    date: '2025-02-03T09:00:00.000Z',
                    ariaLabel: 'device.log, 2 kB',
                },
            ],
        });
    });

    it('distinguishes an empty list from a failed read', () => {
        expect(mapTicketDetails({ ...DETAILS, comments: [], attachments: null })).toEqual({
            ...mapTicket(TICKET),
            comments: [],
        });
    });
});

describe('mapTicketList', () => {
    it('maps the tickets and keeps the total of all pages', () => {
        expect(mapTicketList({ nodes: [TICKET], totalCount: 31 })).toEqual({ data: [mapTicket(TICKET)], total: 31 });
    });
});

describe('mapListVariables', () => {
    it('leaves absent filters undefined and requests the newest first', () => {
        expect(mapListVariables({ limit: 20, offset: 0 })).toEqual({
            first: 20,
            skip: 0,
            order: 'OPENED_DESC',
            filter: {},
        });
    });

    it('translates every filter', () => {
        const variables = mapListVariables({
            limit: 5,
            offset: 10,
            topic: 'printer',
            type: 'HARDWARE',
            status: ['IN_PROGRESS', 'CLOSED'],
            priority: 'LOW',
            dateFrom: new Date('2025-02-03T00:00:00Z'),
            dateTo: new Date('2025-02-04T23:59:59Z'),
            search: 'page',
            sort: 'updatedAt_ASC',
        });
        expect(variables).toEqual({
            first: 5,
            skip: 10,
            order: 'CHANGED_ASC',
            filter: {
                subject: 'printer',
                kind: 'hardware',
                states: ['ASSIGNED', 'WAITING', 'SOLVED'],
                urgency: 'LOW',
                openedFrom: '2025-02-03T00:00:00.000Z',
                openedTo: '2025-02-04T23:59:59.000Z',
                text: 'page',
            },
        });
    });

    it('requests exactly the states of a status', () => {
        for (const status of Tickets.Model.TICKET_STATUS_VALUES) {
            const { states = [] } = mapListVariables({ limit: 1, offset: 0, status: [status] }).filter;
            expect(new Set(states.map((state) => mapTicket({ ...TICKET, state }).status))).toEqual(new Set([status]));
        }
    });

    it('maps each sort to a different order and each priority to itself', () => {
        const orders = SORTS.map((sort) => mapListVariables({ limit: 1, offset: 0, sort }).order);
        expect(new Set(orders).size).toBe(SORTS.length);
        expect(PRIORITIES.map((urgency) => mapTicket({ ...TICKET, urgency }).properties[1]?.value)).toEqual(PRIORITIES);
    });
});

describe('mapNewTicket', () => {
    it('maps texts, fields and files', () => {
        const input = mapNewTicket({
            title: 'The printer jams',
            description: 'Again.',
            type: 1,
            fields: { room: 'R101' },
            attachments: [{ filename: 'a.txt', contentType: 'text/plain', content: Buffer.from('hello') }],
        });
        expect(input).toEqual({
            subject: 'The printer jams',
            body: 'Again.',
            kind: 1,
            fields: [{ name: 'room', value: 'R101' }],
            attachments: [{ name: 'a.txt', mediaType: 'text/plain', content: 'aGVsbG8=' }],
        });
    });
});
