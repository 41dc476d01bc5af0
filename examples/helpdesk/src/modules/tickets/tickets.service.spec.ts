import { ConfigModule } from '@nestjs/config';
import { Test } from '@nestjs/testing';

import nock from 'nock';
import { firstValueFrom } from 'rxjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { TicketsService } from './tickets.service';

// #region service-setup
const HELPDESK = 'https://helpdesk.example.com';
const SETTINGS = { HELPDESK_GRAPHQL_URL: `${HELPDESK}/graphql` };

let service: TicketsService;

beforeAll(async () => {
    nock.disableNetConnect();
    service = await createService(SETTINGS);
});
afterEach(() => nock.cleanAll());
afterAll(() => nock.enableNetConnect());

async function createService(settings: Record<string, string>): Promise<TicketsService> {
    const moduleRef = await Test.createTestingModule({
        imports: [ConfigModule.forRoot({ ignoreEnvFile: true, load: [() => settings] })],
        providers: [TicketsService],
    }).compile();
    moduleRef.useLogger(false);
    return moduleRef.get(TicketsService);
}
// #endregion service-setup

const summary = {
    id: 'tkt-1',
    subject: 'The printer jams',
    body: 'Again.',
    kind: { key: 'hardware' },
    state: 'NEW',
    urgency: 'NORMAL',
    openedAt: '2025-02-03T09:00:00Z',
    changedAt: '2025-02-03T09:00:00Z',
    requester: { name: 'Jonas Weber' },
    fields: [],
};
const ticket = { ...summary, comments: [], attachments: [] };

interface Sent {
    readonly operationName: string;
    readonly query: string;
    readonly variables: Record<string, unknown>;
}

/** Responds to the next request and stores its content. */
function answer(body: nock.Body, { status = 200, delay = 0 } = {}): { body?: Sent; authorization?: string } {
    const sent: { body?: Sent; authorization?: string } = {};
    nock(HELPDESK)
        .post('/graphql')
        .delay(delay)
        .reply(
            status,
            function (_url, requestBody) {
                sent.body = requestBody as unknown as Sent;
                sent.authorization = this.req.getHeader('authorization')?.toString();
                return body;
            },
            { 'content-type': 'application/json' },
        );
    return sent;
}

describe('getTicketList', () => {
    // #region list-test
    it('sends the query as variables, forwards the authorization and maps the response', async () => {
        const sent = answer({ data: { tickets: { nodes: [summary], totalCount: 5 } } });

        const query = { offset: 4, limit: 2, status: 'IN_PROGRESS', search: '") { id }' } as const;
        const page = await firstValueFrom(service.getTicketList(query, 'Bearer of-the-user'));

        expect(page.total).toBe(5);
        expect(page.data).toMatchObject([{ id: 'tkt-1', topic: 'The printer jams', status: 'OPEN' }]);
        expect(sent.authorization).toBe('Bearer of-the-user');
        expect(sent.body?.operationName).toBe('TicketList');
        expect(sent.body?.query).not.toContain('") { id }');
        expect(sent.body?.variables).toEqual({
            first: 2,
            skip: 4,
            order: 'OPENED_DESC',
            filter: { states: ['ASSIGNED', 'WAITING'], text: '") { id }' },
        });
    });
    // #endregion list-test

    it('sends one request for each subscription and none before', async () => {
        const page = service.getTicketList({});
        answer({ data: { tickets: { nodes: [], totalCount: 1 } } });
        answer({ data: { tickets: { nodes: [], totalCount: 2 } } });
        expect(await firstValueFrom(page)).toEqual({ data: [], total: 1 });
        expect(await firstValueFrom(page)).toEqual({ data: [], total: 2 });
    });

    it('fails through the Observable when the query is invalid, without a request', async () => {
        const page = service.getTicketList({ limit: 0 });
        await expect(firstValueFrom(page)).rejects.toMatchObject({ status: 400 });
    });
});

describe('getTicket', () => {
    it('maps the ticket with its comments', async () => {
        const sent = answer({ data: { ticket } });
        const found = await firstValueFrom(service.getTicket({ id: 'tkt-1' }));
        expect(found).toMatchObject({ id: 'tkt-1', type: 'HARDWARE', comments: [], attachments: [] });
        expect(sent.body).toMatchObject({ operationName: 'Ticket', variables: { id: 'tkt-1' } });
    });

    // #region not-found-test
    it('throws NotFoundException if the helpdesk returns null', async () => {
        answer({ data: { ticket: null } });
        const found = service.getTicket({ id: 'tkt-9' });
        await expect(firstValueFrom(found)).rejects.toMatchObject({ status: 404 });
    });
    // #endregion not-found-test

    it('returns a ticket without its comments if only they cannot be read', async () => {
        const errors = [{ message: 'down', path: ['ticket', 'comments'], extensions: { code: 'UNAVAILABLE' } }];
        answer({ data: { ticket: { ...ticket, comments: null } }, errors });
        const found = await firstValueFrom(service.getTicket({ id: 'tkt-1' }));
        expect(found.id).toBe('tkt-1');
        expect(found).not.toHaveProperty('comments');
    });

    it('sends no request for an invalid id', async () => {
        const found = service.getTicket({ id: 'x'.repeat(1_000_000) });
        await expect(firstValueFrom(found)).rejects.toMatchObject({ status: 404 });
    });
});

describe('createTicket', () => {
    const body = { title: 'The printer jams', description: 'Again.' };

    it('sends the input and returns the ticket', async () => {
        const sent = answer({ data: { createTicket: ticket } });
        const created = await firstValueFrom(service.createTicket({ ...body, type: 1 }));
        expect(created).toMatchObject({ id: 'tkt-1', topic: 'The printer jams' });
        expect(sent.body?.variables).toEqual({
            input: { subject: 'The printer jams', body: 'Again.', kind: 1, fields: [], attachments: [] },
        });
    });

    it('is sent only once, even after a failure', async () => {
        answer('', { status: 503 });
        const second = answer({ data: { createTicket: ticket } });
        await expect(firstValueFrom(service.createTicket(body))).rejects.toMatchObject({ status: 503 });
        expect(second.body).toBeUndefined();
    });
});

describe('authorization', () => {
    async function sentBy(from: TicketsService, authorization?: string): Promise<string | undefined> {
        const sent = answer({ data: { ticket } });
        await firstValueFrom(from.getTicket({ id: 'tkt-1' }, authorization));
        return sent.authorization;
    }

    it("is the caller's, unchanged; absent without a token", async () => {
        expect(await sentBy(service, 'Basic dXNlcg==')).toBe('Basic dXNlcg==');
        expect(await sentBy(service)).toBeUndefined();
    });

    it("is the integration's token only if the caller has none", async () => {
        const withToken = await createService({ ...SETTINGS, HELPDESK_API_TOKEN: 'service-token' });
        expect(await sentBy(withToken)).toBe('Bearer service-token');
        expect(await sentBy(withToken, 'Bearer of-the-user')).toBe('Bearer of-the-user');
        expect(await sentBy(withToken, '')).toBeUndefined();
    });
});

describe('failures', () => {
    const found = () => firstValueFrom(service.getTicket({ id: 'tkt-1' }, 'Bearer of-the-user'));

    // #region graphql-error-test
    it('responds with 403 for an error with status 200', async () => {
        answer({ data: { ticket: null }, errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] });
        await expect(found()).rejects.toMatchObject({ status: 403 });
    });
    // #endregion graphql-error-test

    it('responds with 504 when the helpdesk is too slow', async () => {
        const impatient = await createService({ ...SETTINGS, HELPDESK_API_TIMEOUT: '50' });
        answer({ data: { ticket } }, { delay: 500 });
        const late = firstValueFrom(impatient.getTicket({ id: 'tkt-1' }));
        await expect(late).rejects.toMatchObject({ status: 504 });
    });

    it.each([
        ['JSON that ends early', '{"data": {'],
        ['HTML', '<html>Sign in</html>'],
        ['nothing', ''],
        ['a list', '[]'],
        ['null', 'null'],
        ['no data', '{}'],
        ['data of another shape', JSON.stringify({ data: { ticket: { id: 7 } } })],
        ['an unknown state', JSON.stringify({ data: { ticket: { ...ticket, state: 'LOST' } } })],
        ['errors of another type', '{"errors": "down"}'],
        ['more than five megabytes', JSON.stringify({ data: { ticket: { ...ticket, body: 'x'.repeat(5_000_001) } } })],
    ])('responds with 502 for %s', async (_what, body) => {
        answer(body);
        await expect(found()).rejects.toMatchObject({ status: 502 });
    });

    it('does not follow a redirect, which could send the authorization elsewhere', async () => {
        nock(HELPDESK).post('/graphql').reply(307, '', { location: 'https://elsewhere.example.com/' });
        const elsewhere = nock('https://elsewhere.example.com').post('/').reply(200, { data: { ticket } });
        await expect(found()).rejects.toMatchObject({ status: 502 });
        expect(elsewhere.isDone()).toBe(false);
    });
});
