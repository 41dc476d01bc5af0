import { Tickets } from '@o2s/framework/modules';

const AGENT = { name: 'Kim Larsen', email: 'kim.larsen@helpdesk.example.com' };

/** Creates the mocked tickets; each call creates new objects. */
export function mockTickets(): Tickets.Model.Ticket[] {
    return [
        {
            id: 'tic-1',
            createdAt: '2025-02-20T08:00:00.000Z',
            updatedAt: '2025-02-21T09:00:00.000Z',
            topic: 'The printer jams',
            type: 'HARDWARE',
            status: 'CLOSED',
            properties: properties('It stops after every second page.', 'LOW'),
            comments: [{ author: AGENT, date: '2025-02-21T09:00:00.000Z', content: 'The roller was worn out.' }],
        },
        {
            id: 'tic-2',
            createdAt: '2025-02-22T10:00:00.000Z',
            updatedAt: '2025-02-25T09:30:00.000Z',
            topic: 'No access to the archive',
            type: 'ACCESS',
            status: 'IN_PROGRESS',
            properties: properties('I need to read the archive of 2024.', 'NORMAL'),
            comments: [{ author: AGENT, date: '2025-02-25T09:30:00.000Z', content: 'Who is your manager?' }],
        },
        {
            id: 'tic-3',
            createdAt: '2025-02-26T14:00:00.000Z',
            updatedAt: '2025-02-26T14:00:00.000Z',
            topic: 'Export never ends',
            type: 'SOFTWARE',
            status: 'OPEN',
            properties: properties('The export of last year runs for hours.', 'URGENT'),
        },
        {
            id: 'tic-4',
            createdAt: '2025-02-28T07:30:00.000Z',
            updatedAt: '2025-02-28T07:30:00.000Z',
            topic: 'An invoice came twice',
            type: 'BILLING',
            status: 'OPEN',
            properties: properties('Number 4711 was sent on two days.', 'LOW'),
        },
    ];
}

/**
 * Creates properties for values that have no field in the framework's ticket.
 *
 * @param description - plain text
 * @param priority - one of {@link PRIORITIES}
 */
export function properties(description: string, priority: Priority): Tickets.Model.TicketProperty[] {
    return [
        { id: 'description', value: description },
        { id: 'priority', value: priority },
    ];
}

/** The priorities; the framework has no list of them. */
export const PRIORITIES = ['LOW', 'NORMAL', 'URGENT'] as const;

/** One of {@link PRIORITIES}. */
export type Priority = (typeof PRIORITIES)[number];

/** The types of a new ticket; the framework expects the number. */
export const TYPES: ReadonlyMap<number, string> = new Map([
    [1, 'HARDWARE'],
    [2, 'SOFTWARE'],
    [3, 'ACCESS'],
    [4, 'BILLING'],
]);
