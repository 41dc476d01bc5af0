import { Notifications, Tickets } from '@o2s/framework/modules';
import { Config } from '../../../../examples/mocked/src/integration';
import { HostModule } from '../../../../examples/host/src/host.module';

/** The host of `npm run host -- mocked`. */
export const host = HostModule.register({ modules: ['notifications', 'tickets'], integrations: Config });

export const services = [Notifications.Service, Tickets.Service];
