import { Injectable, NotFoundException, NotImplementedException } from '@nestjs/common';

import { Observable, of, throwError } from 'rxjs';

import { Notifications } from '@o2s/framework/modules';

/**
 * Implements every method of the module without data: no notification exists, and none can be marked.
 *
 * {@includeCode ./notifications.service.spec.ts#nothing-test}
 */
@Injectable()
export class NotificationsService extends Notifications.Service {
    // Otherwise Nest would try to inject the abstract class' constructor parameters, which no provider offers.
    constructor() {
        super();
    }

    /** @throws `NotFoundException` always, because no notification exists */
    getNotification(params: Notifications.Request.GetNotificationParams): Observable<Notifications.Model.Notification> {
        return throwError(() => new NotFoundException(`There is no notification ${params.id}`));
    }

    /** Returns an empty list. Use `query` as soon as there is data to filter. */
    getNotificationList(): Observable<Notifications.Model.Notifications> {
        return of({ data: [], total: 0 });
    }

    /** @throws `NotImplementedException` always */
    markAs(request: Notifications.Request.MarkNotificationAsRequest): Observable<void> {
        return throwError(() => new NotImplementedException(`Notification ${request.id} cannot be marked yet`));
    }
}
