import { TICKET_KINDS, type Ticket } from '../graphql/tickets.schemas';
import { cycle } from './cycle';
import { PEOPLE } from './people';

/** 2025-02-03T09:00:00Z: the seed is independent of the current date. */
const FIRST_MS = Date.UTC(2025, 1, 3, 9);
const HOUR_MS = 60 * 60 * 1_000;

const REQUESTS = [
    { subject: 'The printer jams', body: 'It stops after every second page.', kind: 'hardware', urgency: 'NORMAL' },
    {
        subject: 'Export fails with 100% load',
        body: 'The export of 2024 never ends.',
        kind: 'software',
        urgency: 'URGENT',
    },
    { subject: 'No access to the archive', body: 'I need to read archive_2024.', kind: 'access', urgency: 'NORMAL' },
    { subject: 'An invoice came twice', body: 'Number 4711 was sent on two days.', kind: 'billing', urgency: 'LOW' },
    {
        subject: 'The display stays dark',
        body: 'The lamp is green, the display is off.',
        kind: 'hardware',
        urgency: 'URGENT',
    },
] as const;

const STATES = ['NEW', 'ASSIGNED', 'WAITING', 'SOLVED'] as const;

/**
 * Creates the seeded tickets: always the same 24, the oldest first, eight hours apart. Every kind, state and urgency
 * occurs; every third ticket has a file. Each call creates new objects.
 */
export function seedTickets(): Ticket[] {
    return Array.from({ length: 24 }, (_, index) => {
        const id = `tkt-${2001 + index}`;
        const { kind: key, ...request } = cycle(REQUESTS, index);
        const kind = TICKET_KINDS.find((known) => known.key === key) ?? cycle(TICKET_KINDS, 0);
        const state = cycle(STATES, index);
        const opened = FIRST_MS + index * 8 * HOUR_MS;
        const answered = opened + 2 * HOUR_MS;
        return {
            id,
            ...request,
            kind,
            state,
            openedAt: toIso(opened),
            changedAt: toIso(state === 'NEW' ? opened : answered),
            requester: PEOPLE.reader,
            fields: [{ name: 'room', value: `R${101 + index}` }],
            comments:
                state === 'NEW'
                    ? []
                    : [{ author: PEOPLE.agent, writtenAt: toIso(answered), text: 'We are looking into it.' }],
            files: index % 3 === 0 ? [fileOf(id, opened)] : [],
        };
    });
}

function fileOf(ticketId: string, addedMs: number): Ticket['files'][number] {
    const content = Buffer.from(`Log of ${ticketId}: nothing unusual.\n`);
    const author = PEOPLE.reader;
    return {
        id: `${ticketId}-1`,
        name: 'device.log',
        mediaType: 'text/plain',
        content,
        author,
        addedAt: toIso(addedMs),
    };
}

function toIso(ms: number): string {
    return new Date(ms).toISOString();
}
