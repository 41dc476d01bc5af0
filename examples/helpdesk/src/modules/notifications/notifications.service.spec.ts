import { HttpModule } from '@nestjs/axios';
import { ConfigModule } from '@nestjs/config';
import { Test } from '@nestjs/testing';

import nock from 'nock';
import { firstValueFrom } from 'rxjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { NotificationsService } from './notifications.service';

// #region service-setup
const HELPDESK = 'https://helpdesk.example.com';
const SETTINGS = { HELPDESK_API_URL: `${HELPDESK}/rest/v1` };

let service: NotificationsService;

beforeAll(async () => {
    nock.disableNetConnect();
    service = await createService(SETTINGS);
});
afterEach(() => nock.cleanAll());
afterAll(() => nock.enableNetConnect());

async function createService(settings: Record<string, string>): Promise<NotificationsService> {
    const moduleRef = await Test.createTestingModule({
        imports: [HttpModule, ConfigModule.forRoot({ ignoreEnvFile: true, load: [() => settings] })],
        providers: [NotificationsService],
    }).compile();
    moduleRef.useLogger(false);
    return moduleRef.get(NotificationsService);
}
// #endregion service-setup

const alert = {
    alert_id: 'alr-1',
    headline: 'An invoice is due',
    body: 'The invoice is due in seven days.',
    category: 'invoice-due',
    severity: 3,
    state: 'new',
    created_ts: 1_736_150_400,
    changed_ts: 1_736_150_400,
};

describe('getNotificationList', () => {
    // #region list-test
    it('maps the query, forwards the authorization and maps the response', async () => {
        nock(HELPDESK, { reqheaders: { authorization: 'Bearer of-the-user' } })
            .get('/rest/v1/alerts')
            .query({ start: 4, count: 2, severity: 3, order: '-created_ts' })
            .reply(200, { items: [alert], paging: { total: 5 } });

        const query = { offset: 4, limit: 2, priority: 'HIGH', sort: 'createdAt_DESC' } as const;
        const page = await firstValueFrom(service.getNotificationList(query, 'Bearer of-the-user'));

        expect(page.total).toBe(5);
        expect(page.data).toMatchObject([{ id: 'alr-1', title: 'An invoice is due', status: 'UNVIEWED' }]);
    });
    // #endregion list-test

    it('sends one request for each subscription and none before', async () => {
        const page = service.getNotificationList({});
        nock(HELPDESK)
            .get('/rest/v1/alerts')
            .query(true)
            .reply(200, { items: [], paging: { total: 1 } });
        nock(HELPDESK)
            .get('/rest/v1/alerts')
            .query(true)
            .reply(200, { items: [], paging: { total: 2 } });
        expect(await firstValueFrom(page)).toEqual({ data: [], total: 1 });
        expect(await firstValueFrom(page)).toEqual({ data: [], total: 2 });
    });

    it('fails through the Observable when the query is invalid, without a request', async () => {
        const page = service.getNotificationList({ limit: 0 });
        await expect(firstValueFrom(page)).rejects.toMatchObject({ status: 400 });
    });
});

describe('getNotification', () => {
    it('maps the alert', async () => {
        nock(HELPDESK).get('/rest/v1/alerts/alr-1').reply(200, alert);
        const notification = await firstValueFrom(service.getNotification({ id: 'alr-1' }));
        expect(notification).toMatchObject({ id: 'alr-1', type: 'INVOICE_DUE', priority: 'HIGH' });
    });

    // #region not-found-test
    it('throws NotFoundException if the helpdesk has no such alert', async () => {
        nock(HELPDESK).get('/rest/v1/alerts/alr-9').reply(404);
        const notification = service.getNotification({ id: 'alr-9' });
        await expect(firstValueFrom(notification)).rejects.toMatchObject({ status: 404 });
    });
    // #endregion not-found-test

    it('sends no request for an id that would escape its path', async () => {
        const notification = service.getNotification({ id: '../../admin' });
        await expect(firstValueFrom(notification)).rejects.toMatchObject({ status: 404 });
    });
});

describe('markAs', () => {
    it('sends the state', async () => {
        const helpdesk = nock(HELPDESK).patch('/rest/v1/alerts/alr-1', { state: 'done' }).reply(204);
        expect(await firstValueFrom(service.markAs({ id: 'alr-1', status: 'READ' }))).toBeUndefined();
        expect(helpdesk.isDone()).toBe(true);
    });

    it('accepts only 204 without a body as a success', async () => {
        nock(HELPDESK).patch('/rest/v1/alerts/alr-1').reply(200, '<html>Sign in</html>');
        const change = service.markAs({ id: 'alr-1', status: 'READ' });
        await expect(firstValueFrom(change)).rejects.toMatchObject({ status: 502 });
    });
});

describe('authorization', () => {
    async function sentBy(from: NotificationsService, authorization?: string): Promise<string | undefined> {
        let sent: string | undefined;
        nock(HELPDESK)
            .get('/rest/v1/alerts/alr-1')
            .reply(function () {
                sent = this.req.getHeader('authorization')?.toString();
                return [200, alert];
            });
        await firstValueFrom(from.getNotification({ id: 'alr-1' }, authorization));
        return sent;
    }

    it("is the caller's, unchanged", async () => {
        expect(await sentBy(service, 'Basic dXNlcg==')).toBe('Basic dXNlcg==');
    });

    it('stays absent without a token', async () => {
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
    const request = () => nock(HELPDESK).get('/rest/v1/alerts/alr-1');
    const read = () => firstValueFrom(service.getNotification({ id: 'alr-1' }, 'Bearer of-the-user'));

    // #region timeout-test
    it('responds with 504 when the helpdesk is too slow', async () => {
        const impatient = await createService({ ...SETTINGS, HELPDESK_API_TIMEOUT: '50' });
        nock(HELPDESK).get('/rest/v1/alerts/alr-1').delay(500).reply(200, alert);
        const notification = impatient.getNotification({ id: 'alr-1' });
        await expect(firstValueFrom(notification)).rejects.toMatchObject({ status: 504 });
    });
    // #endregion timeout-test

    it('includes a slow body in the time limit', async () => {
        const impatient = await createService({ ...SETTINGS, HELPDESK_API_TIMEOUT: '50' });
        request().delayBody(500).reply(200, alert);
        await expect(firstValueFrom(impatient.getNotification({ id: 'alr-1' }))).rejects.toMatchObject({ status: 504 });
    });

    it('does not follow a redirect, which could send the authorization elsewhere', async () => {
        request().reply(302, '', { location: 'https://elsewhere.example.com/' });
        const elsewhere = nock('https://elsewhere.example.com').get('/').reply(200, alert);
        await expect(read()).rejects.toMatchObject({ status: 502 });
        expect(elsewhere.isDone()).toBe(false);
    });

    it.each([
        ['JSON that ends early', '{"alert_id": "alr-1"'],
        ['HTML', '<html>Sign in</html>'],
        ['nothing', ''],
        ['another shape', '{"data": []}'],
        ['an unknown severity', JSON.stringify({ ...alert, severity: 5 })],
    ])('responds with 502 for %s', async (_what, body) => {
        request().reply(200, body, { 'content-type': 'application/json' });
        await expect(read()).rejects.toMatchObject({ status: 502 });
    });

    it('responds with 502 for a response beyond five megabytes', async () => {
        request().reply(200, JSON.stringify({ ...alert, body: 'x'.repeat(5_000_001) }));
        await expect(read()).rejects.toMatchObject({ status: 502 });
    });
});
