import { HttpModule, HttpService } from '@nestjs/axios';
import { type DynamicModule, type INestApplication, Injectable, Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { NestFactory } from '@nestjs/core';

import { type Observable, of } from 'rxjs';
import { afterEach, describe, expect, it } from 'vitest';

import { type ApiConfig, Notifications } from '@o2s/framework/modules';

import { createHost } from './host';

// These tests pin the framework's behavior that the guides describe, so a version that differs fails here.

type NotificationsEntry = ApiConfig['integrations']['notifications'];

let host: INestApplication | undefined;

afterEach(async () => {
    await host?.close();
    host = undefined;
});

async function start(entry: NotificationsEntry): Promise<{ url: string; app: INestApplication }> {
    const composition = { modules: ['notifications'], integrations: { notifications: entry } } as const;
    host = await createHost(composition, { logger: false });
    await host.listen(0, '127.0.0.1');
    return { url: await host.getUrl(), app: host };
}

function serviceOf<T extends Notifications.Service>(app: INestApplication): T {
    return app.get<T>(Notifications.Service, { strict: false });
}

/** Stores the requests that it receives. */
@Injectable()
class EchoService extends Notifications.Service {
    constructor() {
        super();
    }

    readonly queries: object[] = [];

    getNotification(): Observable<undefined> {
        return of(undefined);
    }

    getNotificationList(
        query: Notifications.Request.GetNotificationListQuery,
    ): Observable<Notifications.Model.Notifications> {
        this.queries.push({ ...query });
        return of({ data: [], total: 0 });
    }

    markAs(): Observable<void> {
        return of(undefined);
    }
}

describe('the host', () => {
    it('passes query values as strings', async () => {
        const { url, app } = await start({ name: 'echo', service: EchoService });
        await fetch(`${url}/notifications?limit=2`);
        expect(serviceOf<EchoService>(app).queries).toEqual([{ limit: '2' }]);
    });

    it('passes a repeated name as a list', async () => {
        const { url, app } = await start({ name: 'echo', service: EchoService });
        await fetch(`${url}/notifications?limit=2&limit=3`);
        expect(serviceOf<EchoService>(app).queries).toEqual([{ limit: ['2', '3'] }]);
    });

    it('sends undefined as 200 with an empty body', async () => {
        const { url } = await start({ name: 'echo', service: EchoService });
        const response = await fetch(`${url}/notifications/unknown`);
        expect(response.status).toBe(200);
        expect(await response.text()).toBe('');
    });

    it('responds to a POST without a result with 201', async () => {
        const { url } = await start({ name: 'echo', service: EchoService });
        expect((await fetch(`${url}/notifications`, { method: 'POST' })).status).toBe(201);
    });
});

// The guides quote these messages verbatim.
describe('a host does not start', () => {
    /** Only the constructor is missing. */
    @Injectable()
    class NoCtor extends Notifications.Service {
        getNotification(): Observable<undefined> {
            return of(undefined);
        }

        getNotificationList(): Observable<Notifications.Model.Notifications> {
            return of({ data: [], total: 0 });
        }

        markAs(): Observable<void> {
            return of(undefined);
        }
    }

    /** The framework's type requires all entries. */
    const configOf = (integrations: Partial<ApiConfig['integrations']>) => ({ integrations }) as ApiConfig;

    it('with a service without its own constructor', async () => {
        await expect(start({ name: 'no-ctor', service: NoCtor })).rejects.toThrow(
            "Nest can't resolve dependencies of the NoCtor (?). Please make sure that the argument at index [0] is available in the current module.",
        );
    });

    it('with a module without an entry', () => {
        expect(() => Notifications.Module.register(configOf({}))).toThrow(
            "Cannot read properties of undefined (reading 'service')",
        );
    });

    it('with a ConfigModule that is not global', async () => {
        const config = configOf({ notifications: { name: 'echo', service: EchoService } });

        @Module({ imports: [ConfigModule.forRoot({ ignoreEnvFile: true }), Notifications.Module.register(config)] })
        class RootModule {}

        await expect(NestFactory.create(RootModule, { abortOnError: false, logger: false })).rejects.toThrow(
            "Cannot read properties of undefined (reading 'get')",
        );
    });
});

describe('imports of an entry', () => {
    @Injectable()
    class Clock {
        readonly now = 'noon';
    }

    @Module({ providers: [Clock], exports: [Clock] })
    class ClockModule {}

    @Injectable()
    class NeedyService extends EchoService {
        constructor(
            readonly clock: Clock,
            readonly http: HttpService,
        ) {
            super();
        }
    }

    it('provide the dependencies of the service', async () => {
        const { app } = await start({ name: 'needy', service: NeedyService, imports: [ClockModule] });
        expect(serviceOf<NeedyService>(app).clock.now).toBe('noon');
    });

    it('are required: without them the start fails with the name of the missing dependency', async () => {
        await expect(start({ name: 'needy', service: NeedyService })).rejects.toThrow(
            /can't resolve dependencies of the NeedyService \(\?, HttpService\).*argument Clock/s,
        );
    });

    it('cannot configure HttpModule: the framework imports the default one first', async () => {
        const configured: DynamicModule = HttpModule.register({ baseURL: 'https://configured.example.com' });
        // @ts-expect-error -- the type allows only classes; Nest itself would accept the dynamic module
        const entry: NotificationsEntry = { name: 'needy', service: NeedyService, imports: [ClockModule, configured] };
        const { app } = await start(entry);
        expect(serviceOf<NeedyService>(app).http.axiosRef.defaults.baseURL).toBeUndefined();
    });
});
