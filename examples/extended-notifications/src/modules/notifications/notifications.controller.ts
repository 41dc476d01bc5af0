import { Controller, Get, Headers, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';

import { Observable } from 'rxjs';

import { AppHeaders, HeaderName } from '@o2s/framework/headers';
import { Notifications as Framework } from '@o2s/framework/modules';

import type { NotificationCounts } from './notifications.model';
import type { GetNotificationCountsQuery } from './notifications.request';
import { ExtendedNotificationsService } from './notifications.service';

/**
 * The framework's three routes, inherited, and one more.
 *
 * The new route has two segments. With one, `@Get('counts')`, it would take the id `counts` away from the inherited
 * `@Get(':id')`, since Nest lists a subclass' own routes first; a bare `@Get()` would replace the inherited list.
 */
// #region controller
@Controller('/notifications')
export class ExtendedNotificationsController extends Framework.Controller {
    /**
     * @param notificationService - the token is the framework's abstract class, under which the module provides this
     * package's service; the type alone would ask for a provider that doesn't exist
     */
    constructor(
        @Inject(Framework.Service)
        protected override readonly notificationService: ExtendedNotificationsService,
    ) {
        super(notificationService);
    }

    /** Answers `GET /notifications/counts/by-status`. */
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
