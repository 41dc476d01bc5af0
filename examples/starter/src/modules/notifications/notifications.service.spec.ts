import { Test } from '@nestjs/testing';

import { firstValueFrom } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';

import { NotificationsService } from './notifications.service';

let service: NotificationsService;

beforeEach(async () => {
    const moduleRef = await Test.createTestingModule({ providers: [NotificationsService] }).compile();
    service = moduleRef.get(NotificationsService);
});

// #region nothing-test
describe('a service without data', () => {
    it('returns an empty list', async () => {
        expect(await firstValueFrom(service.getNotificationList())).toEqual({ data: [], total: 0 });
    });

    it('finds no notification', async () => {
        const answer = firstValueFrom(service.getNotification({ id: 'ntf-1' }));
        await expect(answer).rejects.toMatchObject({ status: 404, message: 'There is no notification ntf-1' });
    });

    it('reports that markAs is not implemented', async () => {
        const answer = firstValueFrom(service.markAs({ id: 'ntf-1', status: 'READ' }));
        await expect(answer).rejects.toMatchObject({ status: 501, message: 'Notification ntf-1 cannot be marked yet' });
    });
});
// #endregion nothing-test
