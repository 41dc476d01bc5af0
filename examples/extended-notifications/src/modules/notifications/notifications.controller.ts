import { Controller, Get, Headers, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';

import { Observable } from 'rxjs';

import { AppHeaders, HeaderName } from '@o2s/framework/headers';
import { Notifications as Framework } from '@o2s/framework/modules';

import type { NotificationCounts } from './notifications.model';
import type { GetNotificationCountsQuery } from './notifications.request';
import { ExtendedNotificationsService } from './notifications.service';

/**
 * Adds a route to the framework's three inherited routes.
 *
 * The new route has two segments. A single segment, `@Get('counts')`, would hide the ID `counts` from the inherited
 * `@Get(':id')`, because Nest lists a subclass' own routes first; a bare `@Get()` would replace the inherited list.
 */
// #region controller
@Controller('/notifications')
export class ExtendedNotificationsController extends Framework.Controller {
    /**
     * @param notificationService - this package's service, injected by the framework's abstract class. Its own type
     * alone would require a provider that does not exist
     */
    constructor(
        @Inject(Framework.Service)
        protected override readonly notificationService: ExtendedNotificationsService,
    ) {
        super(notificationService);
    }

    /** Handles `GET /notifications/counts/by-status`. */
    @Get('counts/by-status')
    @ApiOperation({ summary: 'Count notifications by status' })
    @ApiOkResponse({ description: 'Returns a count for each status.' })
    getNotificationCounts(
        @Query() query: GetNotificationCountsQuery,
        @Headers() headers: AppHeaders,
    ): Observable<NotificationCounts> {
        return this.notificationService.getNotificationCounts(query, headers[HeaderName.Authorization]);
    }
}
// #endregion controller
