import { Injectable, NotFoundException, NotImplementedException } from '@nestjs/common';

import { Observable, of, throwError } from 'rxjs';

import { Notifications } from '@o2s/framework/modules';

/**
 * Every method of the module, with nothing behind it yet: no notification exists, and none can be marked.
 *
 * {@includeCode ./notifications.service.spec.ts#nothing-test}
 */
@Injectable()
export class NotificationsService extends Notifications.Service {
    // Without it Nest would look for what the abstract class takes, which is nothing that it could provide.
    constructor() {
        super();
    }

    /** @throws `NotFoundException` always: there is no notification */
    getNotification(params: Notifications.Request.GetNotificationParams): Observable<Notifications.Model.Notification> {
        return throwError(() => new NotFoundException(`There is no notification ${params.id}`));
    }

    /** Answers an empty list. Take the `query` as soon as there is something to filter. */
    getNotificationList(): Observable<Notifications.Model.Notifications> {
        return of({ data: [], total: 0 });
    }

    /** @throws `NotImplementedException` always */
    markAs(request: Notifications.Request.MarkNotificationAsRequest): Observable<void> {
        return throwError(() => new NotImplementedException(`Notification ${request.id} cannot be marked yet`));
    }
}
