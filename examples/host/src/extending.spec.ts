import { Controller, Get, type INestApplication, Inject, Injectable } from '@nestjs/common';

import { type Observable, of } from 'rxjs';
import { afterEach, describe, expect, it } from 'vitest';

import { type ApiConfig, Notifications } from '@o2s/framework/modules';

import { createHost } from './host';

// These tests pin how Nest handles a controller that extends one of the framework's, as the guides describe.

type Entry = ApiConfig['integrations']['notifications'];

let host: INestApplication | undefined;

afterEach(async () => {
    await host?.close();
    host = undefined;
});

/** Returns the request that it received. */
@Injectable()
class EchoService extends Notifications.Service {
    constructor() {
        super();
    }

    getNotification({ id }: Notifications.Request.GetNotificationParams): Observable<Notifications.Model.Notification> {
        return of({ id } as Notifications.Model.Notification);
    }

    getNotificationList(): Observable<Notifications.Model.Notifications> {
        return of({ data: [], total: 7 });
    }

    markAs(): Observable<void> {
        return of(undefined);
    }

    count(): Observable<object> {
        return of({ counted: true });
    }
}

async function start(controller: Entry['controller']): Promise<(path: string) => Promise<unknown>> {
    const notifications: Entry = { name: 'echo', service: EchoService, controller };
    host = await createHost({ modules: ['notifications'], integrations: { notifications } }, { logger: false });
    await host.listen(0, '127.0.0.1');
    const url = await host.getUrl();
    return async (path) => (await fetch(`${url}/notifications${path}`)).json();
}

describe('a route of a subclass', () => {
    it('precedes the inherited ones: a single segment hides an id', async () => {
        @Controller('/notifications')
        class Shadowing extends Notifications.Controller {
            constructor(@Inject(Notifications.Service) protected override readonly notificationService: EchoService) {
                super(notificationService);
            }

            @Get('counts')
            count() {
                return this.notificationService.count();
            }
        }
        const get = await start(Shadowing);
        expect(await get('/counts')).toEqual({ counted: true });
        expect(await get('/other')).toEqual({ id: 'other' });
    });

    it('hides no id with two segments', async () => {
        @Controller('/notifications')
        class TwoSegments extends Notifications.Controller {
            constructor(@Inject(Notifications.Service) protected override readonly notificationService: EchoService) {
                super(notificationService);
            }

            @Get('counts/by-status')
            count() {
                return this.notificationService.count();
            }
        }
        const get = await start(TwoSegments);
        expect(await get('/counts/by-status')).toEqual({ counted: true });
        expect(await get('/counts')).toEqual({ id: 'counts' });
        expect(await get('/by-status')).toEqual({ id: 'by-status' });
    });

    it('replaces the inherited list when it is a bare @Get()', async () => {
        @Controller('/notifications')
        class Replacing extends Notifications.Controller {
            constructor(@Inject(Notifications.Service) protected override readonly notificationService: EchoService) {
                super(notificationService);
            }

            @Get()
            count() {
                return this.notificationService.count();
            }
        }
        const get = await start(Replacing);
        expect(await get('')).toEqual({ counted: true });
    });
});

describe('a subclass', () => {
    it('that injects its own service by type does not start: only the abstract class is provided', async () => {
        @Controller('/notifications')
        class ByType extends Notifications.Controller {
            constructor(protected override readonly notificationService: EchoService) {
                super(notificationService);
            }
        }
        await expect(start(ByType)).rejects.toThrow(
            "Nest can't resolve dependencies of the ByType (?). Please make sure that the argument EchoService",
        );
    });

    it('that overrides a method without decorators loses its route', async () => {
        @Controller('/notifications')
        class Overriding extends Notifications.Controller {
            constructor(@Inject(Notifications.Service) notificationService: EchoService) {
                super(notificationService);
            }

            override getNotificationList(): Observable<Notifications.Model.Notifications> {
                return of({ data: [], total: 0 });
            }
        }
        const get = await start(Overriding);
        expect(await get('')).toMatchObject({ statusCode: 404 });
        expect(await get('/other')).toEqual({ id: 'other' });
    });

    // #region injectable-test
    it('with @Injectable instead of @Controller inherits the path', async () => {
        @Injectable()
        class WithInjectable extends Notifications.Controller {
            constructor(@Inject(Notifications.Service) notificationService: EchoService) {
                super(notificationService);
            }
        }
        const get = await start(WithInjectable);
        expect(await get('')).toEqual({ data: [], total: 7 });
    });
    // #endregion injectable-test
});
