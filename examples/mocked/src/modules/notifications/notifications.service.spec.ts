import { ConfigModule } from '@nestjs/config';
import { Test } from '@nestjs/testing';

import { firstValueFrom } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';

import { MockedConfigError } from '../../mocked.config';
import { NotificationsService } from './notifications.service';

let service: NotificationsService;

async function create(settings: Record<string, string> = {}): Promise<NotificationsService> {
    const moduleRef = await Test.createTestingModule({
        imports: [ConfigModule.forRoot({ ignoreEnvFile: true, ignoreEnvVars: true, load: [() => settings] })],
        providers: [NotificationsService],
    }).compile();
    return moduleRef.get(NotificationsService);
}

beforeEach(async () => {
    service = await create();
});

async function idsOf(query: Parameters<NotificationsService['getNotificationList']>[0]): Promise<string[]> {
    return (await firstValueFrom(service.getNotificationList(query))).data.map(({ id }) => id);
}

describe('getNotificationList', () => {
    it('returns the newest first', async () => {
        expect(await idsOf({})).toEqual(['ntf-5', 'ntf-4', 'ntf-3', 'ntf-2', 'ntf-1']);
    });

    it.each([
        [{ limit: 2, offset: 1 }, ['ntf-4', 'ntf-3']],
        [{ offset: 9 }, []],
        [{ type: 'TICKET_UPDATE' }, ['ntf-5', 'ntf-2']],
        [{ priority: 'LOW' }, ['ntf-5', 'ntf-1']],
        [{ status: 'READ' }, ['ntf-3']],
        [{ dateFrom: '2025-02-25', dateTo: '2025-02-26' }, ['ntf-3', 'ntf-2']],
        [{ sort: 'updatedAt_ASC' }, ['ntf-1', 'ntf-2', 'ntf-3', 'ntf-4', 'ntf-5']],
        [{ type: 'TICKET_UPDATE', priority: 'MEDIUM', status: 'VIEWED' }, ['ntf-2']],
    ] as const)('filters by %j', async (query, ids) => {
        expect(await idsOf(query)).toEqual(ids);
    });

    it('counts the matches on all pages', async () => {
        const page = await firstValueFrom(service.getNotificationList({ priority: 'LOW', limit: 1 }));
        expect(page).toMatchObject({ total: 2, data: [{ id: 'ntf-5' }] });
    });

    it('fails through the Observable when the query is invalid', async () => {
        const page = service.getNotificationList({ limit: -1 });
        await expect(firstValueFrom(page)).rejects.toMatchObject({ status: 400 });
    });
});

describe('markAs', () => {
    // #region state-test
    it('is visible to later requests and lost in the next process', async () => {
        await firstValueFrom(service.markAs({ id: 'ntf-1', status: 'READ' }));

        const marked = await firstValueFrom(service.getNotification({ id: 'ntf-1' }));
        expect(marked).toMatchObject({ status: 'READ', updatedAt: '2025-03-01T12:00:00.000Z' });

        const afterRestart = await firstValueFrom((await create()).getNotification({ id: 'ntf-1' }));
        expect(afterRestart).toMatchObject({ status: 'UNVIEWED' });
    });
    // #endregion state-test

    it('does nothing before a subscription', async () => {
        service.markAs({ id: 'ntf-1', status: 'READ' });
        expect(await firstValueFrom(service.getNotification({ id: 'ntf-1' }))).toMatchObject({ status: 'UNVIEWED' });
    });

    it.each([
        undefined,
        null,
        'ntf-1',
        [],
        {},
        { id: 'ntf-1' },
        { id: 1, status: 'READ' },
        { id: 'ntf-1', status: 'DONE' },
    ])('rejects %j', async (request) => {
        const change = service.markAs(request as never);
        await expect(firstValueFrom(change)).rejects.toMatchObject({ status: 400 });
    });

    it('does not find a missing notification', async () => {
        for (const id of ['ntf-9', '', '__proto__']) {
            const change = service.markAs({ id, status: 'READ' });
            await expect(firstValueFrom(change)).rejects.toMatchObject({ status: 404 });
            await expect(firstValueFrom(service.getNotification({ id }))).rejects.toMatchObject({ status: 404 });
        }
    });
});

it('returns copies, so that a change affects nothing else', async () => {
    const one = await firstValueFrom(service.getNotification({ id: 'ntf-1' }));
    const { data } = await firstValueFrom(service.getNotificationList({ sort: 'createdAt_ASC' }));
    for (const copy of [one, ...data]) {
        copy.title = 'changed';
    }
    expect(await firstValueFrom(service.getNotification({ id: 'ntf-1' }))).toMatchObject({
        title: 'Planned maintenance',
    });
});

describe('MOCKED_DELAY', () => {
    it('delays every response', async () => {
        const late = await create({ MOCKED_DELAY: '60' });
        for (const call of [
            late.getNotification({ id: 'ntf-1' }),
            late.getNotificationList({}),
            late.markAs({ id: 'ntf-1', status: 'READ' }),
        ]) {
            const begin = performance.now();
            await firstValueFrom<unknown>(call);
            expect(performance.now() - begin).toBeGreaterThan(55);
        }
    });

    it.each(['-1', '1s', '60001', '0.5'])('prevents the start when it is %s', async (value) => {
        const start = create({ MOCKED_DELAY: value });
        await expect(start).rejects.toThrow(MockedConfigError);
        await expect(start).rejects.toThrow('MOCKED_DELAY: must be a number of milliseconds');
    });
});
