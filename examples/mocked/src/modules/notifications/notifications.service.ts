import { Injectable, NotFoundException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

import { Observable, defer, delay, of } from 'rxjs';

import { Notifications } from '@o2s/framework/modules';

import { createClock } from '../../mocked.clock';
import { readDelay } from '../../mocked.config';
import { mockNotifications } from './notifications.data';
import { mapNotificationList, parseMarkAs } from './notifications.mapper';

/**
 * Provides notifications that are written in this package, so that you can start before a backend exists.
 *
 * `markAs` changes them, and later requests see the change, so you can click through a frontend. A restart resets the
 * changes, and two hosts never share them. The data is deterministic, so the same requests return the same responses.
 *
 * The service ignores the caller's authorization: every caller gets the same data.
 *
 * {@includeCode ./notifications.service.spec.ts#state-test}
 */
// #region class
@Injectable()
export class NotificationsService extends Notifications.Service {
    private readonly notifications = new Map(mockNotifications().map((one) => [one.id, one]));
    private readonly now = createClock();
    private readonly delayMs: number;

    /** @throws `MockedConfigError` at startup, when `MOCKED_DELAY` is invalid */
    constructor(configService: ConfigService) {
        super();
        this.delayMs = readDelay(configService);
    }
    // #endregion class

    /**
     * Returns one notification.
     *
     * @throws `NotFoundException` if no notification has this ID
     */
    // #region one
    getNotification(params: Notifications.Request.GetNotificationParams): Observable<Notifications.Model.Notification> {
        return defer(() => of(structuredClone(this.find(params.id)))).pipe(delay(this.delayMs));
    }
    // #endregion one

    /**
     * Returns one page of notifications, the newest first unless `sort` specifies another order.
     *
     * @param query - the same paging and filters as the helpdesk's; `sort` is `createdAt` or `updatedAt` with `_ASC` or
     * `_DESC`
     * @throws `BadRequestException` with the name of each invalid field
     */
    // #region list
    getNotificationList(
        query: Notifications.Request.GetNotificationListQuery,
    ): Observable<Notifications.Model.Notifications> {
        return defer(() => of(mapNotificationList(this.notifications.values(), query))).pipe(delay(this.delayMs));
    }
    // #endregion list

    /**
     * Sets the status of one notification until the process ends.
     *
     * @throws `BadRequestException` when the ID or the status is missing or invalid
     * @throws `NotFoundException` if no notification has this ID
     */
    // #region mark-as
    markAs(request: Notifications.Request.MarkNotificationAsRequest): Observable<void> {
        return defer(() => {
            const { id, status } = parseMarkAs(request);
            this.notifications.set(id, { ...this.find(id), status, updatedAt: this.now() });
            return of(undefined);
        }).pipe(delay(this.delayMs));
    }
    // #endregion mark-as

    private find(id: string): Notifications.Model.Notification {
        const found = this.notifications.get(id);
        if (!found) {
            throw new NotFoundException('There is no notification with this ID');
        }
        return found;
    }
    // #region class
}
// #endregion class
