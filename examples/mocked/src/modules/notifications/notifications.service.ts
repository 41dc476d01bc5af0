import { Injectable, NotFoundException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

import { Observable, defer, delay, of } from 'rxjs';

import { Notifications } from '@o2s/framework/modules';

import { createClock } from '../../mocked.clock';
import { readDelay } from '../../mocked.config';
import { mockNotifications } from './notifications.data';
import { mapNotificationList, parseMarkAs } from './notifications.mapper';

/**
 * Notifications that are written in this package: the way to begin before a backend exists.
 *
 * `markAs` changes them, and a later request sees the change: a frontend can be clicked through. A restart forgets it, and
 * two hosts never share it. No time of day and no chance is involved, so that the same requests give the same answers.
 *
 * The caller's authorization is not looked at: everybody sees the same.
 *
 * {@includeCode ./notifications.service.spec.ts#state-test}
 */
// #region class
@Injectable()
export class NotificationsService extends Notifications.Service {
    private readonly notifications = new Map(mockNotifications().map((one) => [one.id, one]));
    private readonly now = createClock();
    private readonly delayMs: number;

    /** @throws `MockedConfigError` at start-up, when `MOCKED_DELAY` is wrong */
    constructor(configService: ConfigService) {
        super();
        this.delayMs = readDelay(configService);
    }
    // #endregion class

    /**
     * Answers one notification.
     *
     * @throws `NotFoundException` when there is none with this id
     */
    // #region one
    getNotification(params: Notifications.Request.GetNotificationParams): Observable<Notifications.Model.Notification> {
        return defer(() => of(structuredClone(this.find(params.id)))).pipe(delay(this.delayMs));
    }
    // #endregion one

    /**
     * Answers one page of notifications, the newest first unless `sort` says otherwise.
     *
     * @param query - paging and filters, as those of the helpdesk; `sort` is `createdAt` or `updatedAt` with `_ASC` or
     * `_DESC`
     * @throws `BadRequestException` that names each wrong field of the query
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
     * @throws `BadRequestException` when the id or the status is missing or wrong
     * @throws `NotFoundException` when there is none with this id
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
            throw new NotFoundException('There is no notification with this id');
        }
        return found;
    }
    // #region class
}
// #endregion class
