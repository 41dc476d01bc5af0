import { HttpService } from '@nestjs/axios';
import { ConfigModule } from '@nestjs/config';
import { Test } from '@nestjs/testing';

import { Observable, firstValueFrom, of, throwError } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';

import { Notifications as Framework } from '@o2s/framework/modules';

import { ExtendedNotificationsController } from './notifications.controller';
import { ExtendedNotificationsService } from './notifications.service';

/** A request of the helpdesk integration. */
interface Asked {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly params?: Readonly<Record<string, unknown>>;
}

const asked: Asked[] = [];
let answer: (request: Asked) => Observable<{ data: unknown }>;
let service: ExtendedNotificationsService;

function alert(state: string, severity: number) {
    const texts = { headline: 'h', body: 'b', category: 'security' };
    return { alert_id: 'alr-1', ...texts, severity, state, created_ts: 0, changed_ts: 0 };
}

// #region service-setup
beforeEach(async () => {
    asked.length = 0;
    const load = () => ({ HELPDESK_API_URL: 'https://helpdesk.example.com/rest/v1' });
    const http = {
        request: (request: Asked) => {
            asked.push(request);
            return answer(request);
        },
    };
    const moduleRef = await Test.createTestingModule({
        imports: [ConfigModule.forRoot({ ignoreEnvFile: true, ignoreEnvVars: true, load: [load] })],
        providers: [
            { provide: Framework.Service, useClass: ExtendedNotificationsService },
            { provide: HttpService, useValue: http },
        ],
        controllers: [ExtendedNotificationsController],
    }).compile();
    moduleRef.useLogger(false);
    service = moduleRef.get(Framework.Service);
});
// #endregion service-setup

describe('overridden methods', () => {
    // #region override-test
    it("map the base's result", async () => {
        answer = () => of({ data: alert('new', 4) });
        const notification = await firstValueFrom(service.getNotification({ id: 'alr-1' }, 'Bearer of-the-user'));
        expect(notification).toMatchObject({ id: 'alr-1', priority: 'CRITICAL', requiresAction: true });
        expect(asked).toMatchObject([{ url: '/alerts/alr-1', headers: { Authorization: 'Bearer of-the-user' } }]);
    });
    // #endregion override-test

    it("map each item of the base's page", async () => {
        answer = () => of({ data: { items: [alert('done', 4), alert('seen', 3)], paging: { total: 9 } } });
        const page = await firstValueFrom(service.getNotificationList({ limit: 2 }));
        expect(page).toMatchObject({ data: [{ requiresAction: false }, { requiresAction: true }], total: 9 });
    });

    it("fail like the base's methods", async () => {
        await expect(firstValueFrom(service.getNotification({ id: '../x' }))).rejects.toMatchObject({ status: 404 });
        await expect(firstValueFrom(service.getNotificationList({ limit: 0 }))).rejects.toMatchObject({ status: 400 });
    });
});

describe('getNotificationCounts', () => {
    it('sends one request for each status, with the authorization and the filters', async () => {
        const totals: Record<string, number> = { new: 5, seen: 0, done: 7 };
        answer = ({ params = {} }) => of({ data: { items: [], paging: { total: totals[String(params['state'])] } } });
        const counts = service.getNotificationCounts({ priority: 'HIGH' }, 'Bearer of-the-user');
        expect(asked).toEqual([]);
        expect(await firstValueFrom(counts)).toEqual({ UNVIEWED: 5, VIEWED: 0, READ: 7 });
        expect(asked).toHaveLength(3);
        for (const { params, headers } of asked) {
            expect(params).toMatchObject({ severity: 3, count: 1 });
            expect(headers).toEqual({ Authorization: 'Bearer of-the-user' });
        }
    });

    it('fails when any request fails', async () => {
        answer = ({ params = {} }) =>
            params['state'] === 'done'
                ? throwError(() => Object.assign(new Error(), { isAxiosError: true, code: 'ECONNREFUSED' }))
                : of({ data: { items: [], paging: { total: 1 } } });
        await expect(firstValueFrom(service.getNotificationCounts({}))).rejects.toMatchObject({ status: 503 });
    });

    it('forwards no unknown parameter', async () => {
        answer = () => of({ data: { items: [], paging: { total: 1 } } });
        await firstValueFrom(service.getNotificationCounts({ limit: 100, status: 'READ' } as object));
        expect(asked.map(({ params }) => params?.['state']).sort()).toEqual(['done', 'new', 'seen']);
        expect(new Set(asked.map(({ params }) => params?.['count']))).toEqual(new Set([1]));
    });
});
