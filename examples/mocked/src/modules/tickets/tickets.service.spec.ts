import { ConfigService } from '@nestjs/config';

import { firstValueFrom } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';

import { TicketsService } from './tickets.service';

let service: TicketsService;

function create(): TicketsService {
    return new TicketsService(new ConfigService({}));
}

beforeEach(() => {
    service = create();
});

const NEW_TICKET = { title: 'The display stays dark', description: 'The lamp is green.' };

describe('getTicketList', () => {
    it.each<[object, string[]]>([
        [{}, ['tic-4', 'tic-3', 'tic-2', 'tic-1']],
        [{ limit: 1, offset: 2 }, ['tic-2']],
        [{ type: 'ACCESS' }, ['tic-2']],
        [{ status: 'OPEN' }, ['tic-4', 'tic-3']],
        [{ status: ['CLOSED', 'IN_PROGRESS'] }, ['tic-2', 'tic-1']],
        [{ priority: 'URGENT' }, ['tic-3']],
        [{ topic: 'PRINTER' }, ['tic-1']],
        [{ topic: '%' }, []],
        [{ search: 'second page' }, ['tic-1']],
        [{ search: '.*' }, []],
        [{ dateFrom: '2025-02-26' }, ['tic-4', 'tic-3']],
        [{ sort: 'updatedAt_DESC' }, ['tic-4', 'tic-3', 'tic-2', 'tic-1']],
        [{ sort: 'createdAt_ASC', limit: 2 }, ['tic-1', 'tic-2']],
    ])('filters by %j', async (query, ids) => {
        const { data } = await firstValueFrom(service.getTicketList(query));
        expect(data.map(({ id }) => id)).toEqual(ids);
    });

    it.each([
        { limit: 0 },
        { offset: -1 },
        { status: 'NEW' },
        { priority: 'HIGH' },
        { sort: 'priority_ASC' },
        { dateTo: 'soon' },
    ])('rejects %j', async (query) => {
        const page = service.getTicketList(query as object);
        await expect(firstValueFrom(page)).rejects.toMatchObject({ status: 400 });
    });
});

it('getTicket returns one ticket and throws if none exists', async () => {
    expect(await firstValueFrom(service.getTicket({ id: 'tic-2' }))).toMatchObject({ status: 'IN_PROGRESS' });
    for (const id of ['tic-9', '', 'constructor']) {
        await expect(firstValueFrom(service.getTicket({ id }))).rejects.toMatchObject({ status: 404 });
    }
});

describe('createTicket', () => {
    it('adds a ticket for later requests; the next process starts with the same ids', async () => {
        for (const host of [service, create()]) {
            const ticket = await firstValueFrom(host.createTicket({ ...NEW_TICKET, type: 2 }));
            expect(ticket).toEqual({
                id: 'tic-5',
                createdAt: '2025-03-01T12:00:00.000Z',
                updatedAt: '2025-03-01T12:00:00.000Z',
                topic: 'The display stays dark',
                type: 'SOFTWARE',
                status: 'OPEN',
                properties: [
                    { id: 'description', value: 'The lamp is green.' },
                    { id: 'priority', value: 'NORMAL' },
                ],
            });
            expect(await firstValueFrom(host.getTicket({ id: 'tic-5' }))).toEqual(ticket);
            expect((await firstValueFrom(host.getTicketList({}))).data[0]).toEqual(ticket);
        }
    });

    it('gives every ticket its own id', async () => {
        const created = Array.from({ length: 50 }, () => firstValueFrom(service.createTicket(NEW_TICKET)));
        const ids = (await Promise.all(created)).map(({ id }) => id);
        expect(new Set(ids).size).toBe(50);
        expect(await firstValueFrom(service.getTicketList({}))).toMatchObject({ total: 54 });
    });

    it.each([
        [undefined, 'title: must be'],
        [null, 'title: must be'],
        [[], 'description: must be'],
        [{ ...NEW_TICKET, title: '' }, 'title: must be'],
        [{ ...NEW_TICKET, title: ['a'] }, 'title: must be'],
        [{ ...NEW_TICKET, title: 'x'.repeat(201) }, 'title: must be'],
        [{ ...NEW_TICKET, description: ' \n' }, 'description: must be'],
        [{ ...NEW_TICKET, description: 'x'.repeat(10_001) }, 'description: must be'],
        [{ ...NEW_TICKET, type: 9 }, 'type: must be one of 1, 2, 3, 4'],
        [{ ...NEW_TICKET, type: '1' }, 'type: must be one of 1, 2, 3, 4'],
        [{ ...NEW_TICKET, attachments: [{}] }, 'attachments: the mock does not support them'],
        [{ ...NEW_TICKET, fields: { room: '1' } }, 'the mock does not support them'],
    ])('rejects an invalid body: %j', async (body, message) => {
        const created = firstValueFrom(service.createTicket(body as never));
        await expect(created).rejects.toMatchObject({
            status: 400,
            message: expect.stringContaining(message) as string,
        });
        expect(await firstValueFrom(service.getTicketList({}))).toMatchObject({ total: 4 });
    });
});
